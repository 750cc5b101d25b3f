import { QUALIFIERS } from '../../model/fields.ts';
import { indexById } from '../../model/indexById.ts';
import { positionOf } from '../files/schema.ts';
import { entitiesById, type Rule } from '../seeds.ts';

/** A relation has the types and qualifiers that its predicate allows. */
export const fittingPredicates: Rule = (seeds, report) => {
  const entities = entitiesById(seeds);
  const predicates = indexById(seeds.vocabulary.predicates);
  for (const fact of seeds.factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind !== 'relation') continue;
    if (fact.subject === fact.object && entities.has(fact.subject))
      report(fact.at, `"${fact.subject}" is related to itself.`);
    const predicate = predicates.get(fact.predicate);
    if (!predicate) continue;
    for (const [end, types] of [
      ['subject', predicate.subjectTypes],
      ['object', predicate.objectTypes],
    ] as const) {
      const type = entities.get(fact[end])?.type;
      if (type === undefined || types.includes(type)) continue;
      const message = `the ${end} of "${predicate.id}" cannot be a ${type} ("${fact[end]}"), only: ${types.join(', ')}.`;
      report(positionOf(fact, end), message);
    }
    for (const qualifier of QUALIFIERS) {
      if (fact[qualifier] === null || predicate.qualifiers.includes(qualifier)) continue;
      const allowed =
        predicate.qualifiers.length === 0 ? 'or any other qualifier' : `only: ${predicate.qualifiers.join(', ')}`;
      report(positionOf(fact, qualifier), `"${predicate.id}" does not allow "${qualifier}", ${allowed}.`);
    }
  }
};
