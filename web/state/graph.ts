import type { Point } from '../../server/model/geometry.ts';
import { indexById } from '../../server/model/indexById.ts';
import type { DocumentFacts } from '../api/document.ts';
import type { MeasureValues } from '../api/measures.ts';
import type { FoundPaths } from '../api/paths.ts';
import type { Places } from '../api/places.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import { formatConditions } from './view/queryConditions.ts';
import type { View } from './view/view.ts';
import { formatViewPart, type PathSearch, type ViewPart } from './view/viewParts.ts';
import { withEntry } from './withEntry.ts';

/** Cache of everything read from the server. Entries stay until the page loads another version of the dataset. */
export interface Graph {
  readonly entities: ReadonlyMap<string, EntityCard>;
  readonly relations: ReadonlyMap<string, RelationCard>;
  /** Ids of the entities that a part adds, in order; keys are from `formatViewPart`. */
  readonly entityIdsByPart: ReadonlyMap<string, readonly string[]>;
  /** Positions from the layout of the start view or of a document; keys are from `formatViewPart`. */
  readonly positionsByPart: ReadonlyMap<string, ReadonlyMap<string, Point>>;
  /** Keys are from `pathKey`. */
  readonly paths: ReadonlyMap<string, FoundPaths>;
  /** Keys are document ids. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  /** Null until they are read. */
  readonly measures: readonly MeasureValues[] | null;
  /** Null until the map needs them. */
  readonly places: Places | null;
  /** Dates of publication, EDTF, by document id. */
  readonly documentDates: ReadonlyMap<string, string>;
}

export const EMPTY_GRAPH: Graph = {
  entities: new Map(),
  relations: new Map(),
  entityIdsByPart: new Map(),
  positionsByPart: new Map(),
  paths: new Map(),
  documents: new Map(),
  measures: null,
  places: null,
  documentDates: new Map(),
};

export function pathKey({ from, to, conditions }: PathSearch): string {
  return `${from}.${to}.${formatConditions(conditions)}`;
}

/** Returns the highlighted path, if it is loaded. */
export function activePath({ path }: View, { paths }: Graph): FoundPaths['paths'][number] | undefined {
  return path && path.index !== null ? paths.get(pathKey(path))?.paths[path.index] : undefined;
}

/** Returns the ids of the entities that any of the parts adds, each once, in the order of the parts. */
export function entityIdsOf(parts: readonly ViewPart[], graph: Pick<Graph, 'entityIdsByPart'>): string[] {
  return [...new Set(parts.flatMap((part) => graph.entityIdsByPart.get(formatViewPart(part)) ?? []))];
}

export function entitiesOf(view: View, graph: Graph): EntityCard[] {
  return entityIdsOf(view.parts, graph).flatMap((id) => graph.entities.get(id) ?? []);
}

/** Adds new entities and relations. Known ones stay the same objects, so that components do not render again. */
export function addCards(entities: readonly EntityCard[], relations: readonly RelationCard[]): (graph: Graph) => Graph {
  return (graph) => {
    const newEntities = entities.filter((entity) => !graph.entities.has(entity.id));
    const newRelations = relations.filter((relation) => !graph.relations.has(relation.id));
    if (newEntities.length === 0 && newRelations.length === 0) return graph;
    return {
      ...graph,
      entities: new Map([...graph.entities, ...indexById(newEntities)]),
      relations: new Map([...graph.relations, ...indexById(newRelations)]),
    };
  };
}

/** Adds the ids of the entities of several parts; keys are from `formatViewPart`. */
export function addPartsEntityIds(idsByPart: ReadonlyMap<string, readonly string[]>): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, entityIdsByPart: new Map([...graph.entityIdsByPart, ...idsByPart]) });
}

export function addPartEntityIds(part: string, ids: readonly string[]): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, entityIdsByPart: withEntry(graph.entityIdsByPart, part, ids) });
}

export function addPartPositions(part: string, positions: ReadonlyMap<string, Point>): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, positionsByPart: withEntry(graph.positionsByPart, part, positions) });
}

export function addDocument(id: string, facts: DocumentFacts): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, documents: withEntry(graph.documents, id, facts) });
}

export function addDocumentDates(
  documents: readonly { readonly id: string; readonly published: string | null }[],
): (graph: Graph) => Graph {
  const dated = documents.flatMap(({ id, published }) => (published === null ? [] : [[id, published] as const]));
  return (graph) => ({ ...graph, documentDates: new Map(dated) });
}

export function addPaths(search: PathSearch, paths: FoundPaths): (graph: Graph) => Graph {
  return (graph) => ({ ...graph, paths: withEntry(graph.paths, pathKey(search), paths) });
}
