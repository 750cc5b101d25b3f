import type { Citation } from './citation.ts';
import type { Status } from './relation.ts';
import type { LocalisedText } from './vocabulary.ts';
import type { When } from './when.ts';

export const COMPARATORS = ['=', '≈', '≥', '>', '≤', '<'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A number that a document gives for an entity. */
export interface Figure extends When {
  /** `subject--measure--amount-unit`, with the date or a hash if several figures share that. */
  readonly id: string;
  readonly subject: string;
  readonly measure: string;
  /** Decimal digits as printed: 11524.81. */
  readonly amount: string;
  readonly unit: string;
  readonly comparator: Comparator;
  /** EDTF date or interval of the number. */
  readonly asOf: string | null;
  readonly scope: LocalisedText | null;
  /** Entity (a report, an organisation) to which the document attributes the number. */
  readonly accordingTo: string | null;
  readonly status: Status;
  readonly reason: LocalisedText | null;
  readonly citations: readonly Citation[];
  readonly documents: readonly string[];
  /** First and last possible day of `asOf`, YYYY-MM-DD; null if undated or open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Amount in the base unit, for sorting and charts. */
  readonly value: number;
}
