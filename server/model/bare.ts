import type { Dataset } from './dataset.ts';
import type { Entity } from './entity.ts';
import type { Figure } from './figure.ts';
import type { Relation } from './relation.ts';

/** An entity as curators write it, before anything is computed. */
export type BareEntity = Pick<
  Entity,
  'id' | 'type' | 'kind' | 'name' | 'englishSource' | 'aliases' | 'description' | 'start' | 'end' | 'citations'
> & { readonly pinyin?: string | null };

/** A relation as one document states it: without the id and the days that follow from it. */
export type BareRelation = Omit<Relation, 'id' | 'documents' | 'earliest' | 'latest'>;

/** A figure as one document states it. */
export type BareFigure = Omit<Figure, 'id' | 'documents' | 'earliest' | 'latest' | 'value'>;

/** What a dataset is made from: facts as curators state them, already checked. */
export type BareDataset = Pick<
  Dataset,
  'title' | 'curatedOn' | 'licence' | 'vocabulary' | 'documents' | 'redirects'
> & {
  readonly entities: readonly BareEntity[];
  readonly relations: readonly BareRelation[];
  readonly figures: readonly BareFigure[];
};
