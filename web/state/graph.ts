import type { Point } from '../../server/model/geometry.ts';
import type { DocumentFacts } from '../api/document.ts';
import type { FoundPaths } from '../api/paths.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import type { View } from './view/view.ts';
import { formatViewPart, type ViewPart } from './view/viewParts.ts';

/** What the page has read of the graph so far. It only grows while one version of the dataset is served. */
export interface Graph {
  readonly entities: Readonly<Record<string, EntityCard>>;
  readonly relations: Readonly<Record<string, RelationCard>>;
  /** By the text of a part: the ids of the entities that it brings, in order. */
  readonly brought: Readonly<Record<string, readonly string[]>>;
  /** By the text of a part that has a layout of its own (the start view, a document): where that places its entities. */
  readonly ownPlaces: Readonly<Record<string, Readonly<Record<string, Point>>>>;
  /** By `from.to`. */
  readonly paths: Readonly<Record<string, FoundPaths>>;
  /** By document id. */
  readonly documents: Readonly<Record<string, DocumentFacts>>;
}

export const EMPTY_GRAPH: Graph = {
  entities: {},
  relations: {},
  brought: {},
  ownPlaces: {},
  paths: {},
  documents: {},
};

export function pathKey(from: string, to: string): string {
  return `${from}.${to}`;
}

/** Returns the ids of the entities that any of the parts adds, each once, in the order of the parts. */
export function broughtIds(parts: readonly ViewPart[], graph: Graph): string[] {
  return [...new Set(parts.flatMap((part) => graph.brought[formatViewPart(part)] ?? []))];
}

export function broughtEntities(view: View, graph: Graph): EntityCard[] {
  return broughtIds(view.parts, graph).flatMap((id) => graph.entities[id] ?? []);
}

/** Adds what is not there yet; what is there stays the same object, so that nothing is drawn anew. */
export function addCards(entities: readonly EntityCard[], relations: readonly RelationCard[]): (graph: Graph) => Graph {
  return (graph) => {
    const newEntities = entities.filter((entity) => !graph.entities[entity.id]);
    const newRelations = relations.filter((relation) => !graph.relations[relation.id]);
    if (newEntities.length === 0 && newRelations.length === 0) return graph;
    return {
      ...graph,
      entities: { ...graph.entities, ...Object.fromEntries(newEntities.map((entity) => [entity.id, entity])) },
      relations: { ...graph.relations, ...Object.fromEntries(newRelations.map((relation) => [relation.id, relation])) },
    };
  };
}

export function addBrought(part: string, ids: readonly string[]): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, brought: { ...graph.brought, [part]: ids } });
}

export function addOwnPlaces(part: string, places: Readonly<Record<string, Point>>): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, ownPlaces: { ...graph.ownPlaces, [part]: places } });
}

export function addDocument(id: string, facts: DocumentFacts): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, documents: { ...graph.documents, [id]: facts } });
}

export function addPaths(from: string, to: string, answer: FoundPaths): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, paths: { ...graph.paths, [pathKey(from, to)]: answer } });
}
