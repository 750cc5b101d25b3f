import { type DocumentFacts, readDocumentFacts } from '../../api/document.ts';
import { readNeighborhood } from '../../api/neighborhood.ts';
import { readOverview } from '../../api/overview.ts';
import { readPaths } from '../../api/paths.ts';
import { type EntityCard, type RelationCard, readCards, readRelationsAmong, readSubgraph } from '../../api/subgraph.ts';
import { force, tallForce } from '../../layouts/force.ts';
import {
  addCards,
  addDocument,
  addPartEntityIds,
  addPartPositions,
  addPaths,
  entityIdsOf,
  type Graph,
  pathKey,
} from '../graph.ts';
import { CANDIDATES_PER_ENTITY, pickStart, START_SIZE } from '../selectors/pickStart.ts';
import { layoutDocument, layoutStart } from '../selectors/placeEntities.ts';
import { formatViewPart, MAX_PART_ENTITIES, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';

/** Loads the entities and relations of parts into the cache, each part once. */
export interface Loader {
  /** Returns the part with current ids, or null if its entities do not exist. */
  readonly loadPart: (part: ViewPart) => Promise<ViewPart | null>;
  /** Loads all relations among the entities of these parts. */
  readonly loadRelations: (parts: readonly ViewPart[]) => Promise<void>;
  /** Returns null if there is no such document. */
  readonly loadFacts: (document: string) => Promise<DocumentFacts | null>;
  readonly cacheCards: (entities: readonly EntityCard[], relations: readonly RelationCard[]) => void;
}

export function createLoader({ store, runQuery }: Context): Loader {
  /** Sets of entities with all relations among them in the cache. */
  const connectedSets: ReadonlySet<string>[] = [];

  const update = (change: (graph: Graph) => Graph) =>
    store.update((state) => {
      const graph = change(state.graph);
      return graph === state.graph ? state : { ...state, graph };
    });
  const cacheCards: Loader['cacheCards'] = (entities, relations) => update(addCards(entities, relations));

  /** Stores the entities of a part with all relations among them. */
  const cachePart = (part: ViewPart, entities: readonly EntityCard[], relations: readonly RelationCard[]) => {
    const ids = entities.map((entity) => entity.id);
    cacheCards(entities, relations);
    connectedSets.push(new Set(ids));
    if (part.kind === 'start') {
      // The layout depends on the part, not on the window, so that a link gives the same view in every window.
      const layout = part.limit <= START_SIZE.narrow ? tallForce : force;
      update(addPartPositions(formatViewPart(part), layoutStart(layout, entities, store.get().graph)));
    }
    update(addPartEntityIds(formatViewPart(part), ids));
  };

  const loadFacts: Loader['loadFacts'] = async (id) => {
    const known = store.get().graph.documents.get(id);
    if (known) return known;
    const facts = await readDocumentFacts(runQuery, id);
    if (facts) update(addDocument(id, facts));
    return facts;
  };

  const readPart = async (part: ViewPart): Promise<ViewPart | null> => {
    switch (part.kind) {
      case 'start': {
        const { entities, relations } = await readOverview(
          runQuery,
          Math.min(MAX_PART_ENTITIES, part.limit * CANDIDATES_PER_ENTITY),
        );
        cachePart(part, pickStart(entities, relations, part.limit), relations);
        return part;
      }
      case 'all': {
        const { entities, relations } = await readOverview(runQuery, MAX_PART_ENTITIES);
        cachePart(part, entities, relations);
        return part;
      }
      case 'entity': {
        const [card] = await readCards(runQuery, [part.id]);
        if (!card) return null;
        const current = { ...part, id: card.id };
        cacheCards([card], []);
        update(addPartEntityIds(formatViewPart(current), [card.id]));
        return current;
      }
      case 'expand': {
        const { entities, relations } = await readNeighborhood(runQuery, part.id, part.types, part.limit);
        const [center] = entities;
        if (!center) return null;
        const current = { ...part, id: center.id };
        cachePart(current, entities, relations);
        return current;
      }
      case 'path': {
        const found = await readPaths(runQuery, part.from, part.to);
        const entities = found.paths[part.index]?.entities ?? [];
        const [from, to] = [entities[0], entities.at(-1)];
        if (!from || !to) return null;
        const current = { ...part, from: from.id, to: to.id };
        for (const path of found.paths) {
          const relations = path.steps.flatMap((step) => step.relations);
          cacheCards(path.entities, relations);
        }
        update(addPaths(current.from, current.to, found));
        const ids = entities.map((entity) => entity.id);
        update(addPartEntityIds(formatViewPart(current), ids));
        return current;
      }
      case 'document': {
        const facts = await loadFacts(part.id);
        if (!facts) return null;
        const { entities, relations } = await readSubgraph(runQuery, facts.entities.slice(0, MAX_PART_ENTITIES));
        cacheCards(entities, relations);
        const positions = await layoutDocument(part, entities, store.get().graph);
        update(addPartPositions(formatViewPart(part), positions));
        cachePart(part, entities, relations);
        return part;
      }
    }
  };

  return {
    cacheCards,
    loadFacts,
    async loadPart(part) {
      const { entityIdsByPart, paths } = store.get().graph;
      const known =
        entityIdsByPart.has(formatViewPart(part)) && (part.kind !== 'path' || paths.has(pathKey(part.from, part.to)));
      return known ? part : readPart(part);
    },
    async loadRelations(parts) {
      const ids = entityIdsOf(parts, store.get().graph);
      if (connectedSets.some((set) => ids.every((id) => set.has(id)))) return;
      cacheCards([], await readRelationsAmong(runQuery, ids.slice(0, MAX_PART_ENTITIES)));
      connectedSets.push(new Set(ids));
    },
  };
}
