import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** No text of a fact is the "?" of a draft. `knownIds` reports ids that are "?". */
export const filledIn: Rule = ({ factsFiles }, report) => {
  for (const fact of factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind !== 'relation') continue;
    for (const key of ['role', 'note', 'reason'] as const) {
      const text = fact[key];
      if (text?.zh === '?' || text?.en === '?') report(positionOf(fact, key), `"${key}" has a "?": fill it in.`);
    }
  }
};
