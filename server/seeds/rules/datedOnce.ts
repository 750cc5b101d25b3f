import { hasDate } from '../../model/extent.ts';
import { groupBy } from '../../model/groupBy.ts';
import { describePosition } from '../problem.ts';
import type { Rule } from '../seeds.ts';

/** A relation with a date is not stated a second time without one. */
export const datedOnce: Rule = ({ factsFiles }, report) => {
  const relations = factsFiles.flatMap((file) => file.facts).filter((fact) => fact.kind === 'relation');
  const alike = groupBy(relations, ({ object, place, predicate, role, subject }) =>
    JSON.stringify([subject, predicate, object, place, role?.zh]),
  );
  for (const group of alike.values()) {
    const dated = group.find(hasDate);
    if (!dated) continue;
    for (const fact of group) {
      if (hasDate(fact) || fact.note?.zh !== dated.note?.zh) continue;
      const where = describePosition(dated.at);
      report(
        fact.at,
        `"${fact.subject} ${fact.predicate} ${fact.object}" is also stated with a date (${where}): state it once.`,
      );
    }
  }
};
