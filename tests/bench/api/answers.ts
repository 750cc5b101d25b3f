/* Questions of the benchmark and the common shape of their answers, to which the answers of every contender are converted. */

export interface Arguments {
  readonly entity: { readonly id: string };
  /** `keys` are the search keys that our server derives from the text; the others receive them. */
  readonly search: { readonly text: string; readonly keys: string };
  readonly neighborhood: { readonly id: string };
  readonly list: { readonly type: string; readonly first: number };
  /** `most` is at least the number of groups, so that different values are different questions with the same answer. */
  readonly groups: { readonly type: string; readonly most: number };
  readonly paths: { readonly from: string; readonly to: string };
  /** At least the number of entities, so that different limits are different questions with the same answer. */
  readonly graph: { readonly limit: number };
}

export interface Answers {
  readonly entity: Card & { readonly degree: number; readonly relations: readonly StatedRelation[] };
  /** Sorted by id. */
  readonly search: readonly CardWithDegree[];
  readonly neighborhood: {
    readonly total: number;
    readonly entities: readonly CardWithDegree[];
    readonly relations: readonly Line[];
  };
  readonly list: { readonly total: number; readonly entities: readonly ListedCard[] };
  /** Largest first, then by predicate. */
  readonly groups: readonly Group[];
  readonly paths: { readonly total: number; readonly paths: readonly Path[] };
  /** Both sorted by id. */
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

/** Relations of one predicate. */
export interface Group {
  readonly predicate: string;
  readonly count: number;
  readonly subjects: number;
  readonly objects: number;
}

export interface Path {
  readonly entities: readonly Card[];
  /** Parallel to the steps: ids of all relations between the two, in order. */
  readonly steps: readonly (readonly string[])[];
}

/** Maximum number of neighbours of `neighborhood`. */
export const MAX_NEIGHBORS = 200;
/** Maximum number of hits of `search`. */
export const MAX_HITS = 25;
/** Maximum number of paths of `paths`, and of relations in each. */
export const MAX_PATHS = 20;
export const MAX_PATH_LENGTH = 6;

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** JSON. */
  readonly body?: string;
}

/** Requests of one contender, and the conversion of its answers to the common shape. */
export type Dialect = { readonly [Q in QuestionName]: Phrase<Q> };

export interface Phrase<Q extends QuestionName> {
  request(asked: Arguments[Q]): WireRequest;
  /** Throws if the body is not a complete answer. */
  toAnswer(body: string): Answers[Q];
}

export function byCount(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => b.count - a.count || (a.predicate < b.predicate ? -1 : 1));
}

export function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
