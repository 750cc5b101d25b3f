import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { cyjs } from '../../server/export/formats/cyjs.ts';
import type { ExportFormat } from '../../server/export/formats/ExportFormat.ts';
import { gexf } from '../../server/export/formats/gexf.ts';
import { graphml } from '../../server/export/formats/graphml.ts';
import { formatCitation } from '../../server/model/citation.ts';
import { AWKWARD, dataset, entity, partOf, relation, textOf } from './exported.ts';
import { readByPython, readByR } from './readByOthers.ts';

type Attributes = Readonly<Record<string, unknown>>;

interface Network {
  readonly graph: Attributes;
  readonly nodes: Readonly<Record<string, Attributes>>;
  readonly edges: readonly (readonly [id: string, source: string, target: string, attributes: Attributes])[];
}

const AWKWARD_TEXTS = Object.values(AWKWARD);

const READERS: readonly [name: string, format: ExportFormat, read: (text: string) => Network][] = [
  ['graphml by graphology', graphml, (text) => fromGraphology(parseGraphml(MultiDirectedGraph, text))],
  ['gexf by graphology', gexf, (text) => fromGraphology(parseGexf(MultiDirectedGraph, text))],
  ['graphml by NetworkX', graphml, (text) => readByNetworkx('read_graphml(path)', text)],
  ['gexf by NetworkX', gexf, (text) => readByNetworkx('read_gexf(path)', text)],
];

describe.each(READERS)('%s', (_, format, read) => {
  test('nodes are the entities and edges the relations', async () => {
    const { nodes, edges } = read(await textOf(format));
    expect(Object.keys(nodes).sort()).toEqual(dataset.entities.map(({ id }) => id));
    expect(edges.map(([id, source, target]) => [id, source, target]).sort()).toEqual(
      dataset.relations.map(({ id, object, subject }) => [id, subject, object]),
    );
  });

  test('attributes have their types, and every fact its citations', async () => {
    const { nodes, edges } = read(await textOf(format));
    const { centrality, degree } = entity('xinghe');
    expect(nodes.xinghe).toMatchObject({
      ...{
        label: '星河视频',
        nameZh: '星河视频',
        nameEn: 'Xinghe Video',
        type: 'company',
        typeEn: 'Company',
        kind: 'group',
      },
      ...{ degree, centrality, aliases: '星河|XHV', citations: 'd1:3|d1:10-12|d2:1', documents: 'd1|d2' },
    });
    expect(JSON.parse(String(nodes.xinghe?.figures))).toEqual(
      dataset.figures.filter(({ subject }) => subject === 'xinghe'),
    );
    const attributes = edges.find(([id]) => id === 'xinghe--organised--hai-convention')?.[3];
    expect(attributes).toMatchObject({
      ...{ predicate: 'organised', predicateZh: '主办', date: '2024-03-23/2024-03-30', rank: 1, edition: 11 },
      ...{ place: 'gudao', status: 'asserted', citations: 'd1:1|d2:1|d3:1', documents: 'd1|d2|d3' },
    });
    for (const [id, , , { citations }] of edges) {
      expect([id, citations]).toEqual([id, relation(id).citations.map(formatCitation).join('|')]);
    }
  });

  test('awkward texts are preserved', async () => {
    const { edges } = read(await textOf(format));
    const roles = edges.filter(([, , target]) => target === 'gudao').map(([, , , { roleEn }]) => roleEn);
    expect(roles.sort()).toEqual(AWKWARD_TEXTS.toSorted());
  });

  test('a part is a network', async () => {
    const { nodes, edges } = read(await textOf(format, await partOf('wang-bo', 'li-an', 'hai-convention')));
    expect(Object.keys(nodes).sort()).toEqual(['hai-convention', 'li-an', 'wang-bo']);
    expect(edges.map(([id]) => id).sort()).toEqual([
      'li-an--spoke_at--hai-convention',
      'wang-bo--spoke_at--hai-convention',
    ]);
  });
});

test('igraph reads the ids of entities and relations in graphml', async () => {
  const program = `
# igraph warns that it ignores the ids of edges in favour of the attribute.
g <- suppressWarnings(igraph::read_graph(commandArgs(TRUE)[1], "graphml"))
cat(jsonlite::toJSON(list(nodes = igraph::V(g)$id, edges = igraph::E(g)$id)))
`;
  const text = await textOf(graphml);
  expect(readByR(program, text)).toEqual({
    nodes: dataset.entities.map(({ id }) => id),
    edges: dataset.relations.map(({ id }) => id),
  });
  // Versions of igraph that give edges the ids of nodes keep an attribute of this name.
  const graph = parseGraphml(MultiDirectedGraph, text);
  expect(graph.mapEdges((_, { id }) => id)).toEqual(dataset.relations.map(({ id }) => id));
});

test('graphml has title, version and documents of the dataset', async () => {
  const { graph } = readByNetworkx('read_graphml(path)', await textOf(graphml));
  const { curatedOn, licence, version } = dataset;
  expect(graph).toMatchObject({ name: 'A small "world"', titleZh: '小世界 <&>', version, curatedOn, licence });
  expect(JSON.parse(String(graph.documents))).toEqual(dataset.documents);
});

test('gexf has a description of the dataset, and colours and positions as on the page', async () => {
  const text = await textOf(gexf);
  const graph = parseGexf(MultiDirectedGraph, text);
  expect(graph.getAttribute('description')).toContain(`Version ${dataset.version}. Licence: CC-BY-4.0.`);
  expect(graph.getAttribute('description')).toContain(`d1: ${JSON.stringify(dataset.documents[0])}`);
  const { x, y } = entity('xinghe');
  expect(graph.getNodeAttributes('xinghe')).toMatchObject({ x, y: -y, color: 'rgb(51,68,85)' });
});

test('Cytoscape.js reads cyjs, with positions', async () => {
  const exported = JSON.parse(await textOf(cyjs));
  const cy = cytoscape({ headless: true, elements: exported.elements, layout: { name: 'preset' } });
  expect(cy.nodes().map((node) => node.id())).toEqual(dataset.entities.map(({ id }) => id));
  expect(cy.edges().map((edge) => [edge.id(), edge.source().id(), edge.target().id()])).toEqual(
    dataset.relations.map(({ id, object, subject }) => [id, subject, object]),
  );
  const { citations, x, y } = entity('xinghe');
  expect(cy.$id('xinghe').position()).toEqual({ x, y });
  expect(cy.$id('xinghe').data()).toMatchObject({
    ...{ label: '星河视频', color: '#334455', citations, formerIds: ['star-river'] },
    figures: dataset.figures.filter(({ subject }) => subject === 'xinghe'),
  });
  expect(cy.edges('[target = "gudao"]').map((edge) => edge.data('role').en)).toEqual(AWKWARD_TEXTS);
  expect(exported.data).toMatchObject({
    name: 'A small "world"',
    version: dataset.version,
    documents: dataset.documents,
  });
  cy.destroy();
});

function fromGraphology(graph: MultiDirectedGraph): Network {
  return {
    graph: graph.getAttributes(),
    nodes: Object.fromEntries(graph.mapNodes((id, attributes) => [id, attributes])),
    edges: graph.mapEdges((id, attributes, source, target) => [id, source, target, attributes]),
  };
}

function readByNetworkx(call: string, text: string): Network {
  const program = `
import json, sys
import networkx
path = sys.argv[1]
# A graph in which no two edges join the same nodes is no multigraph.
network = networkx.MultiDiGraph(networkx.${call})
edges = [[data.get('id', key), source, target, data] for source, target, key, data in network.edges(keys=True, data=True)]
print(json.dumps({'graph': network.graph, 'nodes': dict(network.nodes(data=True)), 'edges': edges}))
`;
  return readByPython(program, text) as Network;
}
