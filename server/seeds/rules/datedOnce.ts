import { hasDate } from '../../model/extent.ts';
import { groupBy } from '../../model/groupBy.ts';
import { describePosition, type FilePosition } from '../problem.ts';
import type { Rule } from '../seeds.ts';

/** A relation or figure with a date is not stated a second time without one. */
export const datedOnce: Rule = ({ factsFiles }, report) => {
  const statements = factsFiles.flatMap(({ facts }) =>
    facts.flatMap((fact): Statement[] => {
      const { kind, at } = fact;
      if (kind === 'mention') return [];
      if (kind === 'relation') {
        const { subject, predicate, object, place, role, note } = fact;
        const key = JSON.stringify([subject, predicate, object, place, role?.zh, note?.zh]);
        return [{ at, key, text: `${subject} ${predicate} ${object}`, isDated: hasDate(fact) }];
      }
      const { subject, measure, amount, unit, scope, as_of } = fact;
      const key = JSON.stringify([subject, measure, amount, unit, scope?.zh]);
      return [{ at, key, text: `${subject} ${measure} ${amount} ${unit}`, isDated: as_of !== null }];
    }),
  );
  for (const alike of groupBy(statements, ({ key }) => key).values()) {
    const dated = alike.find(({ isDated }) => isDated);
    if (!dated) continue;
    for (const { at, isDated, text } of alike) {
      if (isDated) continue;
      report(at, `"${text}" is also stated with a date (${describePosition(dated.at)}): state it once.`);
    }
  }
};

interface Statement {
  readonly at: FilePosition;
  /** Equal for statements that differ at most in their date, status and reason. */
  readonly key: string;
  readonly text: string;
  readonly isDated: boolean;
}
