/*
 * What is asked and what every contender must answer to it: one shape, into which each contender's own is brought before
 * they are compared.
 */

export interface Arguments {
  readonly entity: { readonly id: string };
  /** `keys` are what our server makes of the text; to the others they are given ready. */
  readonly search: { readonly text: string; readonly keys: string };
  readonly neighborhood: { readonly id: string };
  readonly list: { readonly type: string; readonly first: number };
  readonly paths: { readonly from: string; readonly to: string };
  /** More than there are entities: different limits are different questions with the same answer. */
  readonly graph: { readonly limit: number };
}

export interface Answers {
  readonly entity: Card & { readonly degree: number; readonly relations: readonly StatedRelation[] };
  /** By id. */
  readonly search: readonly CardWithDegree[];
  readonly neighborhood: {
    readonly total: number;
    readonly entities: readonly CardWithDegree[];
    readonly relations: readonly Line[];
  };
  readonly list: { readonly total: number; readonly entities: readonly ListedCard[] };
  readonly paths: { readonly total: number; readonly ways: readonly Way[] };
  /** Both by id. */
  readonly graph: { readonly entities: readonly PlacedCard[]; readonly relations: readonly Line[] };
}

export type QuestionName = keyof Answers;

export interface Card {
  readonly id: string;
  readonly type: string;
  readonly name: Name;
}

export interface Name {
  readonly zh: string;
  readonly en: string;
}

export interface CardWithDegree extends Card {
  readonly degree: number;
}

export interface ListedCard extends CardWithDegree {
  readonly neighborCount: number;
}

export interface PlacedCard extends CardWithDegree {
  readonly community: number;
  readonly x: number;
  readonly y: number;
}

/** A relation as a canvas draws it; its ends are ids. */
export interface Line {
  readonly id: string;
  readonly predicate: string;
  readonly status: string;
  readonly subject: string;
  readonly object: string;
}

/** A relation as a page of an entity lists it; its ends are named. */
export interface StatedRelation {
  readonly id: string;
  readonly predicate: string;
  readonly status: string;
  readonly date: string | null;
  readonly role: Name | null;
  readonly subject: Card;
  readonly object: Card;
}

export interface Way {
  readonly entities: readonly Card[];
  /** Parallel to the steps: ids of all relations between the two, in order. */
  readonly steps: readonly (readonly string[])[];
}

/** Most neighbours of `neighborhood`. */
export const MAX_NEIGHBORS = 200;
/** Most hits of `search`. */
export const MAX_HITS = 25;
/** Most ways of `paths`, and most relations of one. */
export const MAX_WAYS = 20;
export const MAX_WAY_LENGTH = 6;

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** JSON. */
  readonly body?: string;
}

/** How one contender is asked, and its answer in the common shape. */
export type Dialect = { readonly [Q in QuestionName]: Phrase<Q> };

export interface Phrase<Q extends QuestionName> {
  request(asked: Arguments[Q]): WireRequest;
  /** Throws where the body is no whole answer. */
  toAnswer(body: string): Answers[Q];
}

export function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
