import type { Citation } from './citation.ts';
import type { LocalisedText } from './vocabulary.ts';
import type { When } from './when.ts';

/** `asserted`: the cited lines state it. `implied`: curators concluded it from them, as `reason` explains. */
export type Status = 'asserted' | 'implied';

/** A statement that joins two entities, with its qualifiers and citations. */
export interface Relation extends When {
  /** `subject--predicate--object`, with a qualifier or a hash if several relations share that. */
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly role: LocalisedText | null;
  /** EDTF, never more precise than the document. */
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
  /** Sorted by document and line. Never empty. */
  readonly citations: readonly Citation[];
  readonly documents: readonly string[];
  /** First and last possible day of `date`, or of `start` and `end`, YYYY-MM-DD; null if undated or open. */
  readonly earliest: string | null;
  readonly latest: string | null;
}
