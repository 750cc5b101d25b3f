import type { Point } from '../../server/model/geometry.ts';
import type { DocumentFacts } from '../api/document.ts';
import type { FoundPaths } from '../api/paths.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import type { View } from './view/view.ts';
import { formatViewPart, type ViewPart } from './view/viewParts.ts';

/** Cache of everything read from the server. Entries stay until the page loads another version of the dataset. */
export interface Graph {
  readonly entities: Readonly<Record<string, EntityCard>>;
  readonly relations: Readonly<Record<string, RelationCard>>;
  /** Ids of the entities that a part adds, in order; keys are from `formatViewPart`. */
  readonly entityIdsByPart: Readonly<Record<string, readonly string[]>>;
  /** Positions from the layout of the start view or of a document; keys are from `formatViewPart`. */
  readonly positionsByPart: Readonly<Record<string, Readonly<Record<string, Point>>>>;
  /** Keys are from `pathKey`. */
  readonly paths: Readonly<Record<string, FoundPaths>>;
  /** Keys are document ids. */
  readonly documents: Readonly<Record<string, DocumentFacts>>;
}

export const EMPTY_GRAPH: Graph = {
  entities: {},
  relations: {},
  entityIdsByPart: {},
  positionsByPart: {},
  paths: {},
  documents: {},
};

export function pathKey(from: string, to: string): string {
  return `${from}.${to}`;
}

/** Returns the ids of the entities that any of the parts adds, each once, in the order of the parts. */
export function entityIdsOf(parts: readonly ViewPart[], graph: Graph): string[] {
  return [...new Set(parts.flatMap((part) => graph.entityIdsByPart[formatViewPart(part)] ?? []))];
}

export function entitiesOf(view: View, graph: Graph): EntityCard[] {
  return entityIdsOf(view.parts, graph).flatMap((id) => graph.entities[id] ?? []);
}

/** Adds new entities and relations. Known ones stay the same objects, so that components do not render again. */
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

export function addPartEntityIds(part: string, ids: readonly string[]): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, entityIdsByPart: { ...graph.entityIdsByPart, [part]: ids } });
}

export function addPartPositions(part: string, positions: Readonly<Record<string, Point>>): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, positionsByPart: { ...graph.positionsByPart, [part]: positions } });
}

export function addDocument(id: string, facts: DocumentFacts): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, documents: { ...graph.documents, [id]: facts } });
}

export function addPaths(from: string, to: string, paths: FoundPaths): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, paths: { ...graph.paths, [pathKey(from, to)]: paths } });
}
