import { type DocumentFacts, readDocumentFacts } from '../../api/documentFacts.ts';
import { readNeighborhood } from '../../api/neighborhood.ts';
import { readOverview } from '../../api/overview.ts';
import { readPaths } from '../../api/paths.ts';
import { type EntityCard, type RelationCard, readCards, readRelationsAmong, readSubgraph } from '../../api/subgraph.ts';
import { force, tallForce } from '../../layouts/force.ts';
import { addBrought, addCards, addDocument, addOwnPlaces, addPaths, type Graph, pathKey } from '../graph.ts';
import { START_SIZE } from '../narrow.ts';
import { CANDIDATES, pickStart } from '../pickStart.ts';
import { refineDocument, refineStart } from '../placing.ts';
import { formatSource, MOST_ENTITIES, type Source } from '../sources.ts';
import { broughtIds } from '../visible.ts';
import type { Context } from './context.ts';

/** Reads what sources bring into the cache, each once. */
export interface Loader {
  /** The source with present ids, once the cache has what it brings; null where the graph has no such thing. */
  readonly load: (source: Source) => Promise<Source | null>;
  /** Makes sure that every relation among what these sources bring is in the cache. */
  readonly connect: (sources: readonly Source[]) => Promise<void>;
  /** What a document supports, read once; null if there is no such document. */
  readonly facts: (document: string) => Promise<DocumentFacts | null>;
  readonly keep: (entities: readonly EntityCard[], relations: readonly RelationCard[]) => void;
}

export function createLoader({ store, ask }: Context): Loader {
  /** Sets of entities of which all relations among them have been read. */
  const complete: ReadonlySet<string>[] = [];

  const update = (change: (graph: Graph) => Graph) =>
    store.update((state) => {
      const graph = change(state.graph);
      return graph === state.graph ? state : { ...state, graph };
    });
  const keep: Loader['keep'] = (entities, relations) => update(addCards(entities, relations));

  /** Keeps a whole part of the graph as what a source brings. */
  const keepWhole = (source: Source, entities: readonly EntityCard[], relations: readonly RelationCard[]) => {
    const ids = entities.map((entity) => entity.id);
    keep(entities, relations);
    complete.push(new Set(ids));
    if (source.kind === 'start') {
      // The layout follows from the link, not from the window, so that a link gives the same picture everywhere.
      const layout = source.limit <= START_SIZE.narrow ? tallForce : force;
      update(addOwnPlaces(formatSource(source), refineStart(layout, entities, store.get().graph)));
    }
    update(addBrought(formatSource(source), ids));
  };

  const facts: Loader['facts'] = async (id) => {
    const known = store.get().graph.documents[id];
    if (known) return known;
    const answer = await readDocumentFacts(ask, id);
    if (answer) update(addDocument(id, answer));
    return answer;
  };

  const read = async (source: Source): Promise<Source | null> => {
    switch (source.kind) {
      case 'start': {
        const { entities, relations } = await readOverview(ask, Math.min(MOST_ENTITIES, source.limit * CANDIDATES));
        keepWhole(source, pickStart(entities, relations, source.limit), relations);
        return source;
      }
      case 'all': {
        const { entities, relations } = await readOverview(ask, MOST_ENTITIES);
        keepWhole(source, entities, relations);
        return source;
      }
      case 'entity': {
        const [card] = await readCards(ask, [source.id]);
        if (!card) return null;
        const present = { ...source, id: card.id };
        keep([card], []);
        update(addBrought(formatSource(present), [card.id]));
        return present;
      }
      case 'expand': {
        const { entities, relations } = await readNeighborhood(ask, source.id, source.types, source.limit);
        const [center] = entities;
        if (!center) return null;
        const present = { ...source, id: center.id };
        keepWhole(present, entities, relations);
        return present;
      }
      case 'path': {
        const answer = await readPaths(ask, source.from, source.to);
        const way = answer.paths[source.way];
        const [from, to] = [way?.entities[0], way?.entities.at(-1)];
        if (!way || !from || !to) return null;
        const present = { ...source, from: from.id, to: to.id };
        for (const { entities, steps } of answer.paths)
          keep(
            entities,
            steps.flatMap((step) => step.relations),
          );
        update(addPaths(present.from, present.to, answer));
        update(
          addBrought(
            formatSource(present),
            way.entities.map((entity) => entity.id),
          ),
        );
        return present;
      }
      case 'document': {
        const answer = await facts(source.id);
        if (!answer) return null;
        const { entities, relations } = await readSubgraph(ask, answer.entities.slice(0, MOST_ENTITIES));
        keep(entities, relations);
        const places = await refineDocument(source, entities, store.get().graph);
        update(addOwnPlaces(formatSource(source), places));
        keepWhole(source, entities, relations);
        return source;
      }
    }
  };

  return {
    keep,
    facts,
    async load(source) {
      const { brought, paths } = store.get().graph;
      const known = brought[formatSource(source)] && (source.kind !== 'path' || paths[pathKey(source.from, source.to)]);
      return known ? source : read(source);
    },
    async connect(sources) {
      const ids = broughtIds(sources, store.get().graph);
      if (complete.some((set) => ids.every((id) => set.has(id)))) return;
      keep([], await readRelationsAmong(ask, ids.slice(0, MOST_ENTITIES)));
      complete.push(new Set(ids));
    },
  };
}
