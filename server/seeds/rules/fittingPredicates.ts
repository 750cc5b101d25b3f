import { QUALIFIERS } from '../../model/fields.ts';
import { indexById } from '../../model/indexById.ts';
import { placeOf } from '../files/schema.ts';
import { entitiesById } from '../seeds.ts';
import type { Rule } from './rule.ts';

/** A relation joins two entities of the types that its predicate joins, and carries only what its predicate carries. */
export const fittingPredicates: Rule = (seeds, report) => {
  const entities = entitiesById(seeds);
  const predicates = indexById(seeds.vocabulary.predicates);
  for (const fact of seeds.factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind !== 'relation') continue;
    if (fact.subject === fact.object) report(fact.at, `"${fact.subject}" is related to itself.`);
    const predicate = predicates.get(fact.predicate);
    if (!predicate) continue;
    for (const [end, types] of [
      ['subject', predicate.subjectTypes],
      ['object', predicate.objectTypes],
    ] as const) {
      const type = entities.get(fact[end])?.type;
      if (type === undefined || types.includes(type)) continue;
      const message = `the ${end} of "${predicate.id}" cannot be a ${type} ("${fact[end]}"), only: ${types.join(', ')}.`;
      report(placeOf(fact, end), message);
    }
    for (const qualifier of QUALIFIERS) {
      if (fact[qualifier] === null || predicate.qualifiers.includes(qualifier)) continue;
      const carried =
        predicate.qualifiers.length === 0 ? 'nor any other qualifier' : `only: ${predicate.qualifiers.join(', ')}`;
      report(placeOf(fact, qualifier), `"${predicate.id}" carries no "${qualifier}", ${carried}.`);
    }
  }
};
