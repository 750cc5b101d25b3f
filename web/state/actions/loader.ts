import type { Point } from '../../../server/model/geometry.ts';
import { type DocumentFacts, readDocumentFacts } from '../../api/document.ts';
import { readItems } from '../../api/items.ts';
import { loadCode } from '../../api/loadCode.ts';
import { readNeighborhood, readNeighborhoods } from '../../api/neighborhood.ts';
import { readOverview } from '../../api/overview.ts';
import { type FoundPaths, PATHS_LIMIT, readAllPaths, readPaths } from '../../api/paths.ts';
import { type EntityCard, type RelationCard, readRelationsAmong, readSubgraph } from '../../api/subgraph.ts';
import { CANDIDATES_PER_ENTITY, pickStart, START_SIZE } from '../../start/pickStart.ts';
import {
  addCards,
  addDocument,
  addPartEntityIds,
  addPartPositions,
  addPartsEntityIds,
  addPaths,
  entityIdsOf,
  type Graph,
  pathKey,
} from '../graph.ts';
import { layoutDocument } from '../selectors/placeEntities.ts';
import { toNeighborhoodRequest, toPathsRequest } from '../selectors/toRequest.ts';
import { roundPositions } from '../view/positions.ts';
import { formatViewPart, MAX_PART_ENTITIES, MAX_PATHS, type PathSearch, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';

/** Loads the entities and relations of parts into the cache, each part once. */
export interface Loader {
  /** Returns the part with current ids, or null if its entities do not exist. */
  readonly loadPart: (part: ViewPart) => Promise<ViewPart | null>;
  /**
   * Loads parts with current ids in a few requests, however many they are. Returns those that exist. `onFailure` gets the
   * errors of expansions, paths and documents, which leave the other parts as they are.
   */
  readonly loadParts: (parts: readonly ViewPart[], onFailure: (error: unknown) => void) => Promise<readonly ViewPart[]>;
  /** Loads entities and relations in a few requests. Returns the entities that exist, by the given ids. */
  readonly loadItems: (ids: readonly string[]) => Promise<ReadonlyMap<string, EntityCard>>;
  /** Loads the first paths of a search: `count` of them, or those known already if they are more. */
  readonly loadPaths: (search: PathSearch, count?: number) => Promise<FoundPaths>;
  /** Stores the paths that a search found. */
  readonly cachePaths: (search: PathSearch, found: FoundPaths) => void;
  /** Loads all relations among the entities of these parts. */
  readonly loadRelations: (parts: readonly ViewPart[]) => Promise<void>;
  /** Returns null if there is no such document. */
  readonly loadFacts: (document: string) => Promise<DocumentFacts | null>;
  readonly cacheCards: (entities: readonly EntityCard[], relations: readonly RelationCard[]) => void;
}

export function createLoader({ store, runQuery, startData }: Context): Loader {
  /** Sets of entities with all relations among them in the cache. None contains another. */
  let connectedSets: readonly ReadonlySet<string>[] = [];
  const isConnected = (ids: readonly string[]) => connectedSets.some((set) => ids.every((id) => set.has(id)));
  const addConnected = (ids: readonly string[]): void => {
    const added = new Set(ids);
    connectedSets = [...connectedSets.filter((set) => ![...set].every((id) => added.has(id))), added];
  };

  const update = (change: (graph: Graph) => Graph) =>
    store.update((state) => {
      const graph = change(state.graph);
      return graph === state.graph ? state : { ...state, graph };
    });
  const cacheCards: Loader['cacheCards'] = (entities, relations) => update(addCards(entities, relations));

  /** Stores the entities of a part with all relations among them. */
  const cachePart = (part: ViewPart, entities: readonly EntityCard[], relations: readonly RelationCard[]) => {
    const ids = idsOf(entities);
    cacheCards(entities, relations);
    addConnected(ids);
    update(addPartEntityIds(formatViewPart(part), ids));
  };

  /** Returns the layout of a start view, which the server has for the usual ones. */
  const startPositions = async (
    entities: readonly EntityCard[],
    relations: readonly RelationCard[],
    limit: number,
  ): Promise<ReadonlyMap<string, Point>> => {
    const known = (await startData)?.layouts.find((layout) => layout.limit === limit);
    if (known) return new Map(known.positions.map(([id, x, y]) => [id, { x, y }]));
    const { layoutStart } = await loadCode(() => import('../../start/layoutStart.ts'));
    return roundPositions(layoutStart(entities, relations, limit));
  };

  const loadFacts: Loader['loadFacts'] = async (id) => {
    const known = store.get().graph.documents.get(id);
    if (known) return known;
    const facts = await readDocumentFacts(runQuery, id);
    if (facts) update(addDocument(id, facts));
    return facts;
  };

  const loadItems: Loader['loadItems'] = async (ids) => {
    const { entities, relations } = store.get().graph;
    const distinct = [...new Set(ids)];
    const read = await readItems(
      runQuery,
      distinct.filter((id) => !entities.has(id) && !relations.has(id)),
    );
    const ends = [...read.relations.values()].flatMap(({ subject, object }) => [subject, object]);
    cacheCards([...read.entities.values(), ...ends], [...read.relations.values()]);
    return new Map(
      distinct.flatMap((id) => {
        const card = entities.get(id) ?? read.entities.get(id);
        return card ? [[id, card] as const] : [];
      }),
    );
  };

  const cachePaths = (search: PathSearch, found: FoundPaths) => {
    cacheCards(
      found.paths.flatMap((path) => path.entities),
      found.paths.flatMap((path) => path.steps.flatMap((step) => step.relations)),
    );
    update(addPaths(search, found));
  };

  const predicates = () => store.get().dataset?.vocabulary.predicates ?? [];

  const loadPaths: Loader['loadPaths'] = async (search, count = PATHS_LIMIT) => {
    const known = store.get().graph.paths.get(pathKey(search));
    if (known && known.paths.length >= Math.min(count, known.totalCount)) return known;
    const found = await readPaths(runQuery, toPathsRequest(search), count);
    cachePaths(search, found);
    return found;
  };

  const readExpansionParts = async (parts: readonly Extract<ViewPart, { kind: 'expand' }>[]) => {
    const found = await readNeighborhoods(
      runQuery,
      parts.map((part) => toNeighborhoodRequest(part, predicates())),
    );
    await loadItems(found.flat());
    update(addPartsEntityIds(new Map(parts.map((part, index) => [formatViewPart(part), found[index] ?? []]))));
  };

  const readPathParts = async (parts: readonly Extract<ViewPart, { kind: 'path' }>[]) => {
    // The searches with the highest index of each, since the first paths are the same with any limit.
    const searches = [
      ...new Map(parts.toSorted((a, b) => a.index - b.index).map((part) => [pathKey(part), part])).values(),
    ];
    const [few, many] = [
      searches.filter(({ index }) => index < PATHS_LIMIT),
      searches.filter(({ index }) => index >= PATHS_LIMIT),
    ];
    const found = await readAllPaths(runQuery, few.map(toPathsRequest), PATHS_LIMIT);
    for (const [index, search] of few.entries()) {
      const paths = found[index];
      if (paths) cachePaths(search, paths);
    }
    for (const search of many) await loadPaths(search, MAX_PATHS);
    const { paths } = store.get().graph;
    const idsByPart = parts.flatMap((part) => {
      const path = paths.get(pathKey(part))?.paths[part.index];
      return path ? [[formatViewPart(part), idsOf(path.entities)] as const] : [];
    });
    update(addPartsEntityIds(new Map(idsByPart)));
  };

  const isLoaded = (part: ViewPart): boolean => {
    const { entityIdsByPart, paths } = store.get().graph;
    return entityIdsByPart.has(formatViewPart(part)) && (part.kind !== 'path' || paths.has(pathKey(part)));
  };

  const readPart = async (part: ViewPart): Promise<ViewPart | null> => {
    switch (part.kind) {
      case 'start': {
        // One request for all small views, whose answer may have come with the page.
        const size = Math.max(part.limit, START_SIZE.wide);
        const { entities, relations } = await readOverview(
          runQuery,
          Math.min(MAX_PART_ENTITIES, size * CANDIDATES_PER_ENTITY),
        );
        const chosen = pickStart(entities, relations, part.limit);
        update(addPartPositions(formatViewPart(part), await startPositions(chosen, relations, part.limit)));
        cachePart(part, chosen, relations);
        return part;
      }
      case 'all': {
        const { entities, relations } = await readOverview(runQuery, MAX_PART_ENTITIES);
        cachePart(part, entities, relations);
        return part;
      }
      case 'entity': {
        const card = (await loadItems([part.id])).get(part.id);
        if (!card) return null;
        const current = { ...part, id: card.id };
        update(addPartEntityIds(formatViewPart(current), [card.id]));
        return current;
      }
      case 'expand': {
        const { entities, relations } = await readNeighborhood(runQuery, toNeighborhoodRequest(part, predicates()));
        const [center] = entities;
        if (!center) return null;
        const current = { ...part, id: center.id };
        cachePart(current, entities, relations);
        return current;
      }
      case 'path': {
        const found = await loadPaths(part, part.index < PATHS_LIMIT ? PATHS_LIMIT : MAX_PATHS);
        const entities = found.paths[part.index]?.entities ?? [];
        const [from, to] = [entities[0], entities.at(-1)];
        if (!from || !to) return null;
        const current = { ...part, from: from.id, to: to.id };
        cachePaths(current, found);
        update(addPartEntityIds(formatViewPart(current), idsOf(entities)));
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
    loadItems,
    loadPaths,
    cachePaths,
    async loadPart(part) {
      return isLoaded(part) ? part : readPart(part);
    },
    async loadParts(parts, onFailure) {
      const unknown = [...new Map(parts.map((part) => [formatViewPart(part), part])).values()].filter(
        (part) => !isLoaded(part),
      );
      const ofKind = <Kind extends ViewPart['kind']>(kind: Kind) =>
        unknown.filter((part): part is Extract<ViewPart, { kind: Kind }> => part.kind === kind);
      const [entities, expansions, paths] = [ofKind('entity'), ofKind('expand'), ofKind('path')];
      const [expansion] = expansions;
      // The query for a single expansion also has the relations.
      const isSingle = expansions.length === 1 && expansion;
      const optional = [
        isSingle ? readPart(expansion) : readExpansionParts(expansions),
        readPathParts(paths),
        ...ofKind('document').map(readPart),
      ];
      await Promise.all([
        loadItems(entities.map(({ id }) => id)),
        ...[...ofKind('start'), ...ofKind('all')].map(readPart),
        ...optional.map((work) => work.catch(onFailure)),
      ]);
      const { graph } = store.get();
      const found = entities.filter(({ id }) => graph.entities.has(id));
      update(addPartsEntityIds(new Map(found.map((part) => [formatViewPart(part), [part.id]]))));
      return parts.filter(isLoaded);
    },
    async loadRelations(parts) {
      const ids = entityIdsOf(parts, store.get().graph);
      if (isConnected(ids)) return;
      cacheCards([], await readRelationsAmong(runQuery, ids, isConnected));
      addConnected(ids);
    },
  };
}

function idsOf(entities: readonly EntityCard[]): readonly string[] {
  return entities.map(({ id }) => id);
}
