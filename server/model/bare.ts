import type { Entity } from './entity.ts';
import type { Figure } from './figure.ts';
import type { Relation } from './relation.ts';

/** An entity as curators write it, before anything is computed. */
export type BareEntity = Pick<
  Entity,
  'id' | 'type' | 'kind' | 'name' | 'englishSource' | 'aliases' | 'description' | 'start' | 'end' | 'citations'
> & { readonly pinyin: string | null };

/** A relation as one document states it: without the id and the days that follow from it. */
export type BareRelation = Omit<Relation, 'id' | 'documents' | 'earliest' | 'latest'>;

/** A figure as one document states it. */
export type BareFigure = Omit<Figure, 'id' | 'documents' | 'value'>;
