import type { EntityNumbers } from '../analysis/analyse.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { When } from '../model/when.ts';

/** An entity as the seeds state it, before anything is computed. */
export type SeedEntity = Omit<
  Entity,
  'documents' | 'forms' | 'earliest' | 'latest' | 'figureCount' | keyof EntityNumbers
> & { readonly pinyin?: string | null };

/** A relation as one document states it, without the fields that are computed. */
export type SeedRelation = Omit<Relation, 'id' | 'documents' | 'earliest' | 'latest' | keyof When>;

/** A figure as one document states it. */
export type SeedFigure = Omit<Figure, 'id' | 'documents' | 'earliest' | 'latest' | 'value' | keyof When>;

/** Checked facts as the seeds state them, from which a dataset is built. */
export type SeedDataset = Pick<
  Dataset,
  'title' | 'curatedOn' | 'licence' | 'vocabulary' | 'documents' | 'redirects'
> & {
  readonly entities: readonly SeedEntity[];
  readonly relations: readonly SeedRelation[];
  readonly figures: readonly SeedFigure[];
};
