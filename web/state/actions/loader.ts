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

/** Reads what parts bring into the cache, each once. */
export interface Loader {
  /** The part with current ids, once the cache has what it brings; null where the graph has no such thing. */
  readonly load: (part: ViewPart) => Promise<ViewPart | null>;
  /** Makes sure that every relation among what these parts bring is in the cache. */
  readonly connect: (parts: readonly ViewPart[]) => Promise<void>;
  /** What a document supports, read once; null if there is no such document. */
  readonly facts: (document: string) => Promise<DocumentFacts | null>;
  readonly keep: (entities: readonly EntityCard[], relations: readonly RelationCard[]) => void;
}

export function createLoader({ store, runQuery }: Context): Loader {
  /** Sets of entities of which all relations among them have been read. */
  const complete: ReadonlySet<string>[] = [];

  const update = (change: (graph: Graph) => Graph) =>
    store.update((state) => {
      const graph = change(state.graph);
      return graph === state.graph ? state : { ...state, graph };
    });
  const keep: Loader['keep'] = (entities, relations) => update(addCards(entities, relations));

  /** Keeps a whole part of the graph as what a part brings. */
  const keepWhole = (part: ViewPart, entities: readonly EntityCard[], relations: readonly RelationCard[]) => {
    const ids = entities.map((entity) => entity.id);
    keep(entities, relations);
    complete.push(new Set(ids));
    if (part.kind === 'start') {
      // The layout follows from the link, not from the window, so that a link gives the same picture everywhere.
      const layout = part.limit <= START_SIZE.narrow ? tallForce : force;
      update(addPartPositions(formatViewPart(part), layoutStart(layout, entities, store.get().graph)));
    }
    update(addPartEntityIds(formatViewPart(part), ids));
  };

  const facts: Loader['facts'] = async (id) => {
    const known = store.get().graph.documents[id];
    if (known) return known;
    const answer = await readDocumentFacts(runQuery, id);
    if (answer) update(addDocument(id, answer));
    return answer;
  };

  const read = async (part: ViewPart): Promise<ViewPart | null> => {
    switch (part.kind) {
      case 'start': {
        const { entities, relations } = await readOverview(
          runQuery,
          Math.min(MAX_PART_ENTITIES, part.limit * CANDIDATES_PER_ENTITY),
        );
        keepWhole(part, pickStart(entities, relations, part.limit), relations);
        return part;
      }
      case 'all': {
        const { entities, relations } = await readOverview(runQuery, MAX_PART_ENTITIES);
        keepWhole(part, entities, relations);
        return part;
      }
      case 'entity': {
        const [card] = await readCards(runQuery, [part.id]);
        if (!card) return null;
        const current = { ...part, id: card.id };
        keep([card], []);
        update(addPartEntityIds(formatViewPart(current), [card.id]));
        return current;
      }
      case 'expand': {
        const { entities, relations } = await readNeighborhood(runQuery, part.id, part.types, part.limit);
        const [center] = entities;
        if (!center) return null;
        const current = { ...part, id: center.id };
        keepWhole(current, entities, relations);
        return current;
      }
      case 'path': {
        const answer = await readPaths(runQuery, part.from, part.to);
        const way = answer.paths[part.index];
        const [from, to] = [way?.entities[0], way?.entities.at(-1)];
        if (!way || !from || !to) return null;
        const current = { ...part, from: from.id, to: to.id };
        for (const { entities, steps } of answer.paths)
          keep(
            entities,
            steps.flatMap((step) => step.relations),
          );
        update(addPaths(current.from, current.to, answer));
        update(
          addPartEntityIds(
            formatViewPart(current),
            way.entities.map((entity) => entity.id),
          ),
        );
        return current;
      }
      case 'document': {
        const answer = await facts(part.id);
        if (!answer) return null;
        const { entities, relations } = await readSubgraph(runQuery, answer.entities.slice(0, MAX_PART_ENTITIES));
        keep(entities, relations);
        const places = await layoutDocument(part, entities, store.get().graph);
        update(addPartPositions(formatViewPart(part), places));
        keepWhole(part, entities, relations);
        return part;
      }
    }
  };

  return {
    keep,
    facts,
    async load(part) {
      const { entityIdsByPart, paths } = store.get().graph;
      const known = entityIdsByPart[formatViewPart(part)] && (part.kind !== 'path' || paths[pathKey(part.from, part.to)]);
      return known ? part : read(part);
    },
    async connect(parts) {
      const ids = entityIdsOf(parts, store.get().graph);
      if (complete.some((set) => ids.every((id) => set.has(id)))) return;
      keep([], await readRelationsAmong(runQuery, ids.slice(0, MAX_PART_ENTITIES)));
      complete.push(new Set(ids));
    },
  };
}
