/** Sources of the date of a relation or figure, the closest first. */
export const DATE_ORIGINS = ['fact', 'event', 'document'] as const;
/**
 * `fact`: the fact itself. `event`: an event, report or the like that the fact belongs to. `document`: a document that states
 * the fact.
 */
export type DateOrigin = (typeof DATE_ORIGINS)[number];

/** Date of a relation or figure from its closest origin. All are null if no origin has a date. */
export interface When {
  /** EDTF. A beginning and an end are an interval, which may be open at one end. */
  readonly when: string | null;
  readonly whenOrigin: DateOrigin | null;
  /** First and last possible day, YYYY-MM-DD; null if unknown or open. */
  readonly whenEarliest: string | null;
  readonly whenLatest: string | null;
}

/** Whether a date has one of these origins. */
export function hasOrigin(origin: DateOrigin | null, origins: readonly DateOrigin[]): origin is DateOrigin {
  return origin !== null && origins.includes(origin);
}
