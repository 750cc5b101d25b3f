import { dayRange, toOrigin } from '../view/pageFilters.ts';
import type { Items } from './visible.ts';

/**
 * Returns the first possible day of each entity, YYYY-MM-DD: its own beginning or end, or else the earliest date of its
 * relations. Dates of documents say only when something was written, so they do not count.
 */
export function entityDates({ entities, relations }: Items): ReadonlyMap<string, string> {
  const earliest = new Map<string, string>();
  for (const { subject, object, when } of relations) {
    const day = when && toOrigin(when.origin) !== 'document' ? firstDay(when.date) : null;
    if (day === null) continue;
    for (const { id } of [subject, object]) if (day < (earliest.get(id) ?? '9999')) earliest.set(id, day);
  }
  return new Map(
    entities.flatMap(({ id, start, end }) => {
      const day = firstDay(start ?? end) ?? earliest.get(id);
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
}

/** Returns the first possible day of a date, YYYY-MM-DD; the last one if only that is known. */
export function firstDay(edtf: string | null): string | null {
  const range = dayRange(edtf);
  return range?.earliest ?? range?.latest ?? null;
}
