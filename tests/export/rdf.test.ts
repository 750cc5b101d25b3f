import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { jsonLd } from '../../server/export/formats/jsonLd.ts';
import { nQuads } from '../../server/export/formats/nQuads.ts';
import { turtle } from '../../server/export/formats/turtle.ts';
import { AWKWARD, partOf, textOf, whole } from './exported.ts';
import { readByPython } from './readByOthers.ts';

/** Compares graphs, with numbers of type xsd:double by value: RDFLib reads `4` from JSON-LD where the others have `4.0E0`. */
const COMPARE = `
import json, sys
from rdflib import Dataset, Graph, Literal, XSD
from rdflib.compare import isomorphic

def read(text, syntax):
    graph = Graph()
    parsed = Dataset()
    parsed.parse(data=text, format=syntax)
    for subject, predicate, object, name in parsed.quads():
        assert name in (None, parsed.default_graph.identifier), name
        if getattr(object, "datatype", None) == XSD.double:
            object = Literal(repr(float(object)), datatype=XSD.double)
        graph.add((subject, predicate, object))
    return graph

with open(sys.argv[1], encoding="utf-8") as file:
    json_ld, n_quads, turtle = json.load(file)
json_ld, n_quads, turtle = read(json_ld, "json-ld"), read(n_quads, "nquads"), read(turtle, "turtle")
print(json.dumps({
    "sizes": [len(json_ld), len(n_quads), len(turtle)],
    "nQuads": isomorphic(json_ld, n_quads),
    "turtle": isomorphic(json_ld, turtle),
}))
`;

const STRICT = {
  safe: true,
  format: 'application/n-quads',
  documentLoader: async (url: string) => {
    throw new Error(`a context is fetched from ${url}`);
  },
} as const;

describe.each([
  ['the dataset', whole],
  ['a part', () => partOf('xinghe', 'yunfan', 'gudao', 'li-an')],
])('%s', (_, contentOf: () => Promise<ExportContent>) => {
  test('RDFLib reads the same graph from JSON-LD, N-Quads and Turtle', async () => {
    const content = await contentOf();
    const texts = await Promise.all([jsonLd, nQuads, turtle].map((format) => textOf(format, content)));
    const {
      nQuads: sameInNQuads,
      sizes,
      turtle: sameInTurtle,
    } = readByPython(COMPARE, JSON.stringify(texts)) as {
      readonly sizes: readonly number[];
      readonly nQuads: boolean;
      readonly turtle: boolean;
    };
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(300);
    expect({ sameInNQuads, sameInTurtle }).toEqual({ sameInNQuads: true, sameInTurtle: true });
  });

  test('jsonld makes the same N-Quads of JSON-LD', async () => {
    const content = await contentOf();
    const expected = await jsonld.canonize(JSON.parse(await textOf(jsonLd, content)), STRICT);
    const found = await jsonld.canonize(await textOf(nQuads, content), { ...STRICT, inputFormat: STRICT.format });
    expect(roundNumbers(found)).toBe(roundNumbers(expected));
  });
});

/** The conversion that JSON-LD defines rounds numbers: it makes `5.649999999999999E-1` of 0.565. */
function roundNumbers(lines: string): string {
  return lines.replaceAll(/"([^"]+)"(?=\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#double>)/g, (_, digits) =>
    Number(digits).toPrecision(15),
  );
}

test('a line of N-Quads is a triple', async () => {
  const lines = (await textOf(nQuads)).split('\n');
  expect(lines).toContain(
    '<urn:x-audiovisual-graph:entity:xinghe> <urn:x-audiovisual-graph:predicate:operates> <urn:x-audiovisual-graph:entity:xinghe-app> .',
  );
  expect(lines.filter((line) => line !== '' && !/^(<[^>]+>|_:b\d+) <[^>]+> .+ \.$/u.test(line))).toEqual([]);
});

test('Turtle has prefixes, and citations in the node of their fact', async () => {
  const nodes = (await textOf(turtle)).split('\n\n');
  expect(nodes.find((node) => node.startsWith('figure-id:xinghe--revenue--3.50-wan_yuan--2023 '))).toBe(
    `figure-id:xinghe--revenue--3.50-wan_yuan--2023 a :Figure, schema:Observation ;
  schema:identifier "xinghe--revenue--3.50-wan_yuan--2023" ;
  schema:observationAbout entity-id:xinghe ;
  schema:measuredProperty measure-id:revenue ;
  :comparator "≈" ;
  :amount "3.50"^^xsd:decimal ;
  :unit unit-id:wan_yuan ;
  schema:value 3.5E4 ;
  :asOf "2023"^^edtf:EDTF ;
  :earliest "2023-01-01"^^xsd:date ;
  :latest "2023-12-31"^^xsd:date ;
  schema:temporalCoverage "2023"^^edtf:EDTF ;
  :whenOrigin "fact" ;
  :whenEarliest "2023-01-01"^^xsd:date ;
  :whenLatest "2023-12-31"^^xsd:date ;
  :accordingTo entity-id:yunfan ;
  :status "asserted" ;
  :citations [ a :Citation ; :document document-id:d1 ; :firstLine 12 ; :lastLine 12 ] ;
  prov:hadPrimarySource document-id:d1 .`,
  );
});

test('texts keep every character', async () => {
  const text = await textOf(nQuads);
  expect(text).toContain(`"one\\r\\ntwo\\nthree\\ttab"@en`);
  expect(text).toContain(`"${AWKWARD.wide}"@zh`);
});
