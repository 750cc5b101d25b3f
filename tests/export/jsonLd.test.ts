import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLd } from '../../server/export/formats/jsonLd.ts';
import { AWKWARD, dataset, partOf, textOf } from './exported.ts';

const BASE = 'urn:x-audiovisual-graph:';
const TERM = `${BASE}term:`;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

type Expanded = Readonly<Record<string, unknown>>;

/** Fetches nothing, and fails where data would be dropped silently. */
const STRICT = {
  safe: true,
  documentLoader: async (url: string) => {
    throw new Error(`a context is fetched from ${url}`);
  },
};

describe('read by jsonld', () => {
  let nodes: ReadonlyMap<string, Expanded>;

  beforeAll(async () => {
    const expanded = await jsonld.expand(JSON.parse(await textOf(jsonLd)), STRICT);
    const flat = await jsonld.flatten(expanded, null, STRICT);
    nodes = new Map(flat.map((node) => [String(node['@id']), node]));
  });

  test('every fact and document is a node', () => {
    for (const [kind, list] of Object.entries({
      entity: dataset.entities,
      relation: dataset.relations,
      figure: dataset.figures,
      document: dataset.documents,
    })) {
      const prefix = `${BASE}${kind}:`;
      const ids = [...nodes.keys()].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
      expect(ids.sort()).toEqual(list.map(({ id }) => encodeURIComponent(id)).sort());
    }
  });

  test('a relation has its parts, qualifiers in both languages, and citations', () => {
    const node = nodes.get(`${BASE}relation:wang-bo--spoke_at--hai-convention`) ?? {};
    const { [`${TERM}citations`]: citations, ...rest } = node;
    expect(rest).toEqual({
      '@id': `${BASE}relation:wang-bo--spoke_at--hai-convention`,
      '@type': [`${TERM}Relation`, `${RDF}Statement`],
      [`${SCHEMA}identifier`]: [{ '@value': 'wang-bo--spoke_at--hai-convention' }],
      [`${RDF}subject`]: [{ '@id': `${BASE}entity:wang-bo` }],
      [`${RDF}predicate`]: [{ '@id': `${BASE}predicate:spoke_at` }],
      [`${RDF}object`]: [{ '@id': `${BASE}entity:hai-convention` }],
      [`${TERM}date`]: [{ '@type': EDTF, '@value': '2024-03-28' }],
      [`${TERM}earliest`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2024-03-28' }],
      [`${TERM}latest`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2024-03-28' }],
      [`${TERM}note`]: [
        { '@language': 'en', '@value': 'On microdramas' },
        { '@language': 'zh', '@value': '谈微短剧' },
      ],
      [`${TERM}status`]: [{ '@value': 'asserted' }],
      [`${SCHEMA}temporalCoverage`]: [{ '@type': EDTF, '@value': '2024-03-28' }],
      [`${TERM}whenOrigin`]: [{ '@value': 'fact' }],
      [`${TERM}whenEarliest`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2024-03-28' }],
      [`${TERM}whenLatest`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2024-03-28' }],
      [`${PROV}hadPrimarySource`]: [{ '@id': `${BASE}document:d1` }, { '@id': `${BASE}document:d2` }],
    });
    expect((citations as Expanded[]).map(({ '@id': id }) => withoutId(nodes.get(String(id)) ?? {}))).toEqual([
      citationOf('d1', 11, 11),
      citationOf('d2', 3, 3),
    ]);
  });

  test('an asserted relation is also a triple, an implied one is not', () => {
    const yunfan = nodes.get(`${BASE}entity:yunfan`) ?? {};
    const xinghe = nodes.get(`${BASE}entity:xinghe`) ?? {};
    expect(xinghe[`${BASE}predicate:operates`]).toEqual([{ '@id': `${BASE}entity:xinghe-app` }]);
    expect(yunfan).not.toHaveProperty(`${BASE}predicate:owns`);
  });

  test('an entity has its type, names and former ids', () => {
    expect(nodes.get(`${BASE}entity:xinghe`)).toMatchObject({
      '@type': [`${TERM}Entity`, `${BASE}type:company`, `${SCHEMA}Organization`],
      [`${SCHEMA}name`]: [
        { '@language': 'en', '@value': 'Xinghe Video' },
        { '@language': 'zh', '@value': '星河视频' },
      ],
      [`${SCHEMA}alternateName`]: [{ '@value': '星河' }, { '@value': 'XHV' }],
      [`${TERM}formerIds`]: [{ '@value': 'star-river' }],
      [`${TERM}kind`]: [{ '@id': `${BASE}kind:company%2Fgroup` }],
    });
  });

  test('a figure has its digits as printed and its value', () => {
    expect(nodes.get(`${BASE}figure:xinghe--revenue--3.50-wan_yuan--2023`)).toMatchObject({
      [`${SCHEMA}observationAbout`]: [{ '@id': `${BASE}entity:xinghe` }],
      [`${SCHEMA}measuredProperty`]: [{ '@id': `${BASE}measure:revenue` }],
      [`${TERM}amount`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#decimal', '@value': '3.50' }],
      [`${TERM}unit`]: [{ '@id': `${BASE}unit:wan_yuan` }],
      [`${SCHEMA}value`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#double', '@value': 35000 }],
      [`${TERM}accordingTo`]: [{ '@id': `${BASE}entity:yunfan` }],
    });
  });

  test('the dataset has its version and licence', () => {
    expect(nodes.get(`${BASE}dataset:${dataset.version}`)).toMatchObject({
      '@type': [`${SCHEMA}Dataset`],
      [`${SCHEMA}version`]: [{ '@value': dataset.version }],
      [`${SCHEMA}license`]: [{ '@id': 'https://spdx.org/licenses/CC-BY-4.0' }],
    });
  });
});

test('conversion to RDF preserves awkward texts', async () => {
  const content = await partOf('li-an', 'gudao');
  const document = JSON.parse(await textOf(jsonLd, content));
  const quads = await jsonld.toRDF(document, STRICT);
  const roles = quads.filter(({ predicate }) => predicate.value === `${TERM}role`).map(({ object }) => object.value);
  expect([...new Set(roles)].sort()).toEqual(Object.values(AWKWARD).sort());
  const canonical = await jsonld.canonize(document, { ...STRICT, format: 'application/n-quads' });
  expect(canonical).toContain(`<${BASE}entity:li-an> <${BASE}predicate:spoke_at> <${BASE}entity:gudao> .\n`);
});

function citationOf(document: string, first: number, last: number): Expanded {
  return {
    '@type': [`${TERM}Citation`],
    [`${TERM}document`]: [{ '@id': `${BASE}document:${document}` }],
    [`${TERM}firstLine`]: [{ '@value': first }],
    [`${TERM}lastLine`]: [{ '@value': last }],
  };
}

function withoutId({ '@id': _, ...rest }: Expanded): Expanded {
  return rest;
}
