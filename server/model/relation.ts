import type { Citation } from './citation.ts';
import type { LocalisedText } from './vocabulary.ts';

/** `asserted`: the lines say it. `implied`: it was concluded from them, and `reason` says how. */
export type Status = 'asserted' | 'implied';

/** A statement that joins two entities, with its qualifiers and the lines that say it. */
export interface Relation {
  /** `subject--predicate--object`, with a discriminating qualifier where two differ only in that. */
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly role: LocalisedText | null;
  /** EDTF, as precise as the document and no more. */
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly rank: number | null;
  readonly edition: number | null;
  /** An entity id. */
  readonly place: string | null;
  readonly note: LocalisedText | null;
  readonly status: Status;
  readonly reason: LocalisedText | null;
  /** Never empty; in the order of documents and lines. */
  readonly citations: readonly Citation[];
  readonly documents: readonly string[];
  /** First and last day (YYYY-MM-DD) that date, start and end can mean; null where undated or open. */
  readonly earliest: string | null;
  readonly latest: string | null;
}
