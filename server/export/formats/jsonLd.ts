import { CONTEXT } from '../fields/jsonLdContext.ts';
import { linkedNodes } from '../fields/linkedNodes.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** JSON-LD 1.1 with its context in the file. */
export const jsonLd: ExportFormat = {
  name: 'json-ld',
  summary: 'JSON-LD 1.1: linked data with terms of schema.org, PROV and its own; relations and figures as nodes',
  contentType: 'application/ld+json',
  extension: 'jsonld',
  async *write(content) {
    yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`;
    let separator = '\n';
    for await (const node of linkedNodes(content)) {
      yield `${separator}${JSON.stringify(node)}`;
      separator = ',\n';
    }
    yield '\n]\n}\n';
  },
};
