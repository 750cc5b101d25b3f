import { expect, test } from 'vitest';
import { cx2 } from '../../server/export/formats/cx2.ts';
import { formatCitation } from '../../server/model/citation.ts';
import { AWKWARD, dataset, entity, textOf } from './exported.ts';

/*
 * Requirements of the CX2 specification (Cytoscape Exchange, version 2), for which Node has no reader.
 */

type Fields = Readonly<Record<string, unknown>>;

interface Element extends Fields {
  readonly id: number;
  readonly v: Fields;
}

interface Declarations {
  readonly networkAttributes: Declared;
  readonly nodes: Declared;
  readonly edges: Declared;
}

type Declared = Readonly<Record<string, { readonly d: string }>>;

interface Read {
  readonly parts: readonly Fields[];
  readonly declarations: Declarations;
  readonly network: Fields;
  readonly nodes: readonly Element[];
  readonly edges: readonly (Element & { readonly s: number; readonly t: number })[];
}

test('the file is a list of descriptor, metadata, each aspect once, and status', async () => {
  const { parts } = await read();
  expect(parts.map((part) => Object.keys(part))).toEqual([
    ['CXVersion', 'hasFragments'],
    ['metaData'],
    ['attributeDeclarations'],
    ['networkAttributes'],
    ['nodes'],
    ['edges'],
    ['visualProperties'],
    ['status'],
  ]);
  expect(parts[0]).toEqual({ CXVersion: '2.0', hasFragments: false });
  expect(parts.at(-1)).toEqual({ status: [{ success: true, error: '' }] });
});

test('the metadata counts the elements of every aspect', async () => {
  const { parts } = await read();
  const aspects = parts.slice(2, -1).flatMap((part) => Object.entries(part));
  expect(parts[1]?.metaData).toEqual(
    aspects.map(([name, elements]) => ({ name, elementCount: Array.isArray(elements) ? elements.length : null })),
  );
});

test('attributes are declared, have their declared types, and are never null', async () => {
  const { declarations, edges, network, nodes } = await read();
  const elements = [
    [declarations.networkAttributes, network] as const,
    ...nodes.map(({ v }) => [declarations.nodes, v] as const),
    ...edges.map(({ v }) => [declarations.edges, v] as const),
  ];
  for (const [declared, values] of elements) {
    for (const [name, value] of Object.entries(values))
      expect([name, typeOf(value)]).toEqual([name, declared[name]?.d]);
  }

  function typeOf(value: unknown) {
    if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? 'list_of_string' : 'list';
    if (typeof value !== 'number') return typeof value;
    return expect.toSatisfy((declared) => declared === 'double' || (declared === 'long' && Number.isInteger(value)));
  }
});

test('ids are numbers, and edges join existing nodes', async () => {
  const { edges, nodes } = await read();
  const names = new Map(nodes.map(({ id, v }) => [id, v.id]));
  expect([...names.keys()]).toEqual(nodes.map((_, index) => index));
  expect(edges.map(({ id }) => id)).toEqual(edges.map((_, index) => index));
  expect(edges.map(({ s, t, v }) => [v.id, names.get(s), v.interaction, names.get(t)])).toEqual(
    dataset.relations.map(({ id, object, predicate, subject }) => [id, subject, predicate, object]),
  );
});

test('nodes have their positions, attributes, figures and provenance', async () => {
  const { edges, nodes } = await read();
  const { centrality, degree, x, y } = entity('xinghe');
  const node = nodes.find(({ v }) => v.id === 'xinghe');
  expect(node).toMatchObject({
    x,
    y,
    v: { name: '星河视频', nameEn: 'Xinghe Video', type: 'company', degree, centrality },
  });
  expect(node?.v).toMatchObject({
    aliases: ['星河', 'XHV'],
    citations: ['d1:3', 'd1:10-12', 'd2:1'],
    documents: ['d1', 'd2'],
  });
  expect(JSON.parse(String(node?.v.figures))).toEqual(dataset.figures.filter(({ subject }) => subject === 'xinghe'));
  expect(edges.map(({ v }) => v.citations)).toEqual(
    dataset.relations.map(({ citations }) => citations.map(formatCitation)),
  );
  expect(edges.filter(({ v }) => String(v.id).includes('--gudao')).map(({ v }) => v.roleEn)).toEqual(
    Object.values(AWKWARD),
  );
});

test('the network has the title, version and licence of the dataset', async () => {
  const { network } = await read();
  const { curatedOn, licence, version } = dataset;
  expect(network).toMatchObject({ name: 'A small "world"', titleZh: '小世界 <&>', version, curatedOn, licence });
  expect(JSON.parse(String(network.documents))).toEqual(dataset.documents);
});

test('the attribute type is mapped to the colour of each type', async () => {
  const { parts } = await read();
  expect(parts.find((part) => 'visualProperties' in part)).toMatchObject({
    visualProperties: [
      {
        nodeMapping: {
          NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name' } },
          NODE_BACKGROUND_COLOR: {
            type: 'DISCRETE',
            definition: {
              attribute: 'type',
              map: dataset.vocabulary.types.map(({ color, id }) => ({ v: id, vp: color.light })),
            },
          },
        },
      },
    ],
  });
});

async function read(): Promise<Read> {
  const parts: Fields[] = JSON.parse(await textOf(cx2));
  const aspect = (name: string) => parts.find((part) => name in part)?.[name];
  const [declarations] = aspect('attributeDeclarations') as [Declarations];
  const [network] = aspect('networkAttributes') as [Fields];
  // The tests check these types.
  return {
    parts,
    declarations,
    network,
    nodes: aspect('nodes') as Read['nodes'],
    edges: aspect('edges') as Read['edges'],
  };
}
