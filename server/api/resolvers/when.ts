import type { When as WhenModel } from '../../model/when.ts';
import type { When } from '../generated/resolvers.ts';

/** Returns the date of a relation or figure in the API's form. */
export function when({ when: date, whenEarliest, whenLatest, whenOrigin }: WhenModel): When | null {
  if (date === null || whenOrigin === null) return null;
  return { date, earliest: whenEarliest, latest: whenLatest, origin: whenOrigin };
}
