import { parseEdtf } from '../../model/edtf.ts';
import { type Located, positionOf } from '../files/schema.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../seeds.ts';

type Dated = Located & { readonly start: string | null; readonly end: string | null };

/** `start` and `end` are single dates, and `end` is not before `start`. */
export const datesInOrder: Rule = ({ entities, factsFiles }, report) => {
  for (const entity of entities) checkDates(entity, report);
  for (const fact of factsFiles.flatMap((file) => file.facts)) if (fact.kind === 'relation') checkDates(fact, report);
};

function checkDates(dated: Dated, report: Report): void {
  for (const key of ['start', 'end'] as const) {
    if (dated[key]?.includes('/')) report(positionOf(dated, key), `"${key}" must be one date, not an interval.`);
  }
  const earliest = dated.start === null ? null : parseEdtf(dated.start)?.earliest;
  const latest = dated.end === null ? null : parseEdtf(dated.end)?.latest;
  if (earliest && latest && earliest > latest) {
    report(positionOf(dated, 'end'), `the end "${dated.end}" is before the start "${dated.start}".`);
  }
}
