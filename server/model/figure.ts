import type { Citation } from './citation.ts';
import type { Status } from './relation.ts';
import type { LocalisedText } from './vocabulary.ts';

export const COMPARATORS = ['=', '≈', '≥', '>', '≤', '<'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A number that a document gives for an entity. */
export interface Figure {
  /** `subject--measure--amount-unit`, with the date or a hash of the scope where two differ only in that. */
  readonly id: string;
  readonly subject: string;
  readonly measure: string;
  /** Decimal digits exactly as printed: 11524.81. */
  readonly amount: string;
  readonly unit: string;
  readonly comparator: Comparator;
  /** EDTF date or interval that the number is of. */
  readonly asOf: string | null;
  readonly scope: LocalisedText | null;
  /** The entity (a report, an organisation) that the document names as the number's source. */
  readonly accordingTo: string | null;
  readonly status: Status;
  readonly reason: LocalisedText | null;
  readonly citations: readonly Citation[];
  readonly documents: readonly string[];
  /** First and last day (YYYY-MM-DD) that `asOf` can mean; null where undated or open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The amount in the unit's base unit, for sorting and charts. */
  readonly value: number;
}
