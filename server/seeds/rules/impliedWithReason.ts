import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** An implied fact has a reason; an asserted fact has none. */
export const impliedWithReason: Rule = ({ factsFiles }, report) => {
  for (const fact of factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind === 'mention') continue;
    const implied = fact.status === 'implied';
    if (implied && !fact.reason)
      report(positionOf(fact, 'status'), 'an implied fact needs a "reason": {zh: …, en: …}.');
    if (!implied && fact.reason)
      report(positionOf(fact, 'reason'), 'only a fact with "status: implied" has a "reason".');
  }
};
