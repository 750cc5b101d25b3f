import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';

export interface FactQueries {
  /** Parallel to `ids`; former ids are resolved. */
  entities(ids: readonly string[]): Promise<readonly (Entity | null)[]>;
  /** Parallel to `ids`. */
  relations(ids: readonly string[]): Promise<readonly (Relation | null)[]>;
  /** Parallel to `ids`. */
  figures(ids: readonly string[]): Promise<readonly (Figure | null)[]>;
  /** Returns, parallel to `entityIds`, all figures of each entity, by measure (in the vocabulary's order), then id. */
  figuresOf(entityIds: readonly string[]): Promise<readonly (readonly Figure[])[]>;

  /** Returns at most `limit` facts with ids after `after` (null: from the start), by id, to read a dataset in pieces. */
  scanEntities(after: string | null, limit: number): Promise<readonly Entity[]>;
  scanRelations(after: string | null, limit: number): Promise<readonly Relation[]>;
  scanFigures(after: string | null, limit: number): Promise<readonly Figure[]>;
}
