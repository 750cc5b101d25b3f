import { LRUCache } from 'lru-cache';
import type { Entity } from '../../../model/entity.ts';
import type { Figure } from '../../../model/figure.ts';
import type { Relation } from '../../../model/relation.ts';
import { guarded, type RunCypher } from './guarded.ts';
import { splitRelationId } from './records.ts';

export interface Facts {
  readonly entities: Entity;
  readonly relations: Relation;
  readonly figures: Figure;
}

/** Ids of facts, in any order, possibly repeated. */
export type WantedFacts = { readonly [Kind in keyof Facts]?: readonly string[] };
export type FoundFacts = { readonly [Kind in keyof Facts]: Found<Facts[Kind]> };

interface Found<Fact> {
  get(id: string): Fact | null;
  /** Returns the facts in the order of their ids. Throws if one is missing: ids from the dataset itself must exist. */
  all(ids: readonly string[]): Fact[];
}

export type FactCache = ReturnType<typeof createFactCache>;

/** Measured over the seeds: 1.5 bytes for each character of a fact's JSON, and some more for the cache. */
const BYTES_PER_CHARACTER = 2;

/**
 * Cache of the facts of one load, so that most queries return only ids. A load never changes, so nothing is invalidated;
 * another load has another cache.
 *
 * @param maxBytes Approximate memory; 0 disables caching.
 */
export function createFactCache(maxBytes: number) {
  const entities = createKindCache<Entity>(maxBytes / 3);
  const relations = createKindCache<Relation>(maxBytes / 3);
  const figures = createKindCache<Figure>(maxBytes / 3);

  return {
    /** Reads missing facts in one round trip, none if all are cached. */
    async read(wanted: WantedFacts, run: RunCypher): Promise<FoundFacts> {
      const found = {
        entities: entities.find(wanted.entities ?? []),
        relations: relations.find(wanted.relations ?? []),
        figures: figures.find(wanted.figures ?? []),
      };
      if (Object.values(found).every(({ missing }) => missing.size === 0)) return found;
      const records = await run<[entities: string[], relations: string[], figures: string[]]>(FACTS, {
        entities: [...found.entities.missing],
        // Relations are looked up between their ends, which the id contains.
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

/** Least-recently-used cache for one kind of fact. */
function createKindCache<Fact extends { readonly id: string }>(maxBytes: number) {
  // For lru-cache 0 means "no limit".
  const kept = new LRUCache<string, Fact>({ maxSize: Math.max(1, Math.floor(maxBytes)) });

  return {
    find(ids: readonly string[]) {
      // Held separately, because the cache may evict facts before the answer is complete.
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
            const fact: Fact = JSON.parse(record);
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

/** Reads facts by id; relations as [subject, object, id]. */
const FACTS = guarded(
  'facts',
  `
CALL () {
  MATCH (e:Entity) WHERE e.id IN $entities
  RETURN collect(e.record) AS entities
}
CALL () {
  UNWIND $relations AS wanted
  MATCH (:Entity {id: wanted[0]})-[r]->(:Entity {id: wanted[1]}) WHERE r.id = wanted[2]
  RETURN collect(r.record) AS relations
}
CALL () {
  MATCH (f:Figure) WHERE f.id IN $figures
  RETURN collect(f.record) AS figures
}
WITH [entities, relations, figures] AS answer`,
);
