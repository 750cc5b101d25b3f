import { placeOf } from '../files/schema.ts';
import type { Rule } from './rule.ts';

/** What is implied says what it was concluded from; what is asserted needs no reason. */
export const impliedWithReason: Rule = ({ factsFiles }, report) => {
  for (const fact of factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind === 'mention') continue;
    const implied = fact.status === 'implied';
    if (implied && !fact.reason) report(placeOf(fact, 'status'), 'an implied fact needs a "reason": {zh: …, en: …}.');
    if (!implied && fact.reason)
      report(placeOf(fact, 'reason'), 'a "reason" belongs to a fact with "status: implied".');
  }
};
