import { linkedNodes } from '../fields/linkedNodes.ts';
import { RDF, type RdfNode, type RdfTerm, toRdf } from '../fields/toRdf.ts';
import { quoteRdf } from '../output/rdfText.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** All triples belong to the default graph, so that each line is also valid in N-Triples. */
export const nQuads: ExportFormat = {
  name: 'n-quads',
  summary: 'N-Quads: the triples of json-ld, one per line, for bulk loaders of triple stores',
  contentType: 'application/n-quads',
  extension: 'nq',
  async *write(content) {
    const blankNodes = labels();
    for await (const node of linkedNodes(content)) yield writeNode(toRdf(node), blankNodes).lines;
  },
};

function* labels(): Generator<string, never> {
  for (let number = 0; ; number += 1) yield `_:b${number}`;
}

/** An object, and the lines of its own triples. */
interface Written {
  readonly label: string;
  readonly lines: string;
}

function writeNode({ iri, triples }: RdfNode, blankNodes: Iterator<string, never>): Written {
  const label = iri === null ? blankNodes.next().value : `<${iri}>`;
  const lines = triples.map(([predicate, object]) => {
    const written = writeTerm(object, blankNodes);
    return `${label} <${predicate}> ${written.label} .\n${written.lines}`;
  });
  return { label, lines: lines.join('') };
}

function writeTerm(term: RdfTerm, blankNodes: Iterator<string, never>): Written {
  if ('items' in term) return writeNode(toLinkedList(term.items), blankNodes);
  if ('triples' in term) return writeNode(term, blankNodes);
  const { datatype, language, text } = term;
  const suffix = language ? `@${language}` : datatype ? `^^<${datatype}>` : '';
  return { label: quoteRdf(text) + suffix, lines: '' };
}

function toLinkedList(items: readonly RdfTerm[]): RdfNode {
  return items.reduceRight<RdfNode>(
    (rest, item) => ({
      iri: null,
      triples: [
        [RDF.first, item],
        [RDF.rest, rest],
      ],
    }),
    { iri: RDF.nil, triples: [] },
  );
}
