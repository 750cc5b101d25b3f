import { LRUCache } from 'lru-cache';
import type { Entity } from '../../../model/entity.ts';
import type { Figure } from '../../../model/figure.ts';
import type { Relation } from '../../../model/relation.ts';
import { guarded, type RunCypher } from './guarded.ts';
import {
  type EntityRecord,
  type FigureRecord,
  type RelationRecord,
  splitRelationId,
  toEntity,
  toFigure,
  toRelation,
} from './records.ts';

/** Ids of facts, in any order, repeated or not. */
export interface WantedFacts {
  readonly entities?: readonly string[];
  readonly relations?: readonly string[];
  readonly figures?: readonly string[];
}

/** Facts of one sort by id. */
export interface FoundFacts<Fact> {
  get(id: string): Fact | null;
  /** For ids that the dataset itself gave: that one is missing is a fault. In their order. */
  all(ids: readonly string[]): Fact[];
}

/**
 * The facts of one load as they were read, so that Neo4j has only to say which ones an answer is made of. A load never
 * changes, so nothing in here grows old; with another load begins another cache.
 */
export interface FactCache {
  /** Asks for what is not here in one round trip, and for nothing where all is. */
  read(
    wanted: WantedFacts,
    run: RunCypher,
  ): Promise<{
    readonly entities: FoundFacts<Entity>;
    readonly relations: FoundFacts<Relation>;
    readonly figures: FoundFacts<Figure>;
  }>;
}

type FactRecords = readonly [
  entities: readonly EntityRecord[],
  relations: readonly RelationRecord[],
  figures: readonly FigureRecord[],
];

/** Objects take one and a half for each character of their JSON (measured over the seeds); the cache itself some more. */
const BYTES_PER_CHARACTER = 2;

/** @param maxBytes About so much memory is used; 0 keeps nothing. */
export function createFactCache(maxBytes: number): FactCache {
  const entities = createShelf(toEntity, maxBytes / 3);
  const relations = createShelf(toRelation, maxBytes / 3);
  const figures = createShelf(toFigure, maxBytes / 3);

  return {
    async read(wanted, run) {
      const found = {
        entities: entities.find(wanted.entities ?? []),
        relations: relations.find(wanted.relations ?? []),
        figures: figures.find(wanted.figures ?? []),
      };
      if (Object.values(found).every(({ missing }) => missing.size === 0)) return found;
      const records = await run<FactRecords>(FACTS, {
        entities: [...found.entities.missing],
        // A relation is looked up between its ends, which its id tells.
        relations: [...found.relations.missing].map((id) => {
          const { subject, object } = splitRelationId(id);
          return [subject, object, id];
        }),
        figures: [...found.figures.missing],
      });
      found.entities.add(records[0]);
      found.relations.add(records[1]);
      found.figures.add(records[2]);
      return found;
    },
  };
}

/** The facts of one sort. What was used longest ago makes room for what is new. */
function createShelf<Fact extends { readonly id: string }>(parse: (record: string) => Fact, maxBytes: number) {
  // lru-cache takes 0 for "no limit".
  const kept = new LRUCache<string, Fact>({ maxSize: Math.max(1, Math.floor(maxBytes)) });

  return {
    find(ids: readonly string[]) {
      // What is found is held for as long as the question lasts, however little the cache may keep.
      const found = new Map<string, Fact>();
      const missing = new Set<string>();
      for (const id of ids) {
        const fact = kept.get(id);
        if (fact) found.set(id, fact);
        else missing.add(id);
      }
      return {
        missing,
        add(records: readonly string[]): void {
          for (const record of records) {
            const fact = parse(record);
            found.set(fact.id, fact);
            kept.set(fact.id, fact, { size: BYTES_PER_CHARACTER * record.length });
          }
        },
        get: (id: string) => found.get(id) ?? null,
        all: (ids: readonly string[]) =>
          ids.map((id) => {
            const fact = found.get(id);
            if (!fact) throw new Error(`the dataset refers to "${id}", which it does not have`);
            return fact;
          }),
      };
    },
  };
}

/**
 * Facts by id: entities, relations as [subject, object, id], figures. All other questions answer with ids, which is most
 * of the work saved: see factCache.ts.
 */
const FACTS = guarded(
  'facts',
  `
CALL () {
  MATCH (e:Entity) WHERE e.id IN $entities
  RETURN collect(e.record) AS entities
}
CALL () {
  UNWIND $relations AS asked
  MATCH (:Entity {id: asked[0]})-[r]->(:Entity {id: asked[1]}) WHERE r.id = asked[2]
  RETURN collect(r.record) AS relations
}
CALL () {
  MATCH (f:Figure) WHERE f.id IN $figures
  RETURN collect(f.record) AS figures
}
WITH [entities, relations, figures] AS answer`,
);
