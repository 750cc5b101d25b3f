import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import { MAX_INT } from '../../model/maxInt.ts';
import type { Relation } from '../../model/relation.ts';
import type { FigureFilter } from '../filters/filters.ts';
import type { FigureOrder, Page, Slice } from './lists.ts';

export interface FactQueries {
  /** Parallel to `ids`; former ids are resolved. */
  entities(ids: readonly string[]): Promise<readonly (Entity | null)[]>;
  /** Parallel to `ids`. */
  relations(ids: readonly string[]): Promise<readonly (Relation | null)[]>;
  /** Parallel to `ids`. */
  figures(ids: readonly string[]): Promise<readonly (Figure | null)[]>;
  /** Returns, parallel to `entityIds`, one page each of the figures about the entity, by default by measure, then id. */
  figuresOf(entityIds: readonly string[], request: FiguresRequest): Promise<readonly Page<Figure>[]>;

  /** Returns at most `limit` facts with ids after `after` (null: from the start), by id, to read a dataset in pieces. */
  scanEntities(after: string | null, limit: number): Promise<readonly Entity[]>;
  scanRelations(after: string | null, limit: number): Promise<readonly Relation[]>;
  scanFigures(after: string | null, limit: number): Promise<readonly Figure[]>;
}

export interface FiguresRequest extends Slice {
  readonly filter: FigureFilter;
  readonly order?: FigureOrder;
}

/** All figures of an entity, in the default order. */
export const ALL_FIGURES: FiguresRequest = { filter: {}, limit: MAX_INT, offset: 0 };
