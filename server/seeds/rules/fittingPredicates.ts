import { FIGURE_FIELDS, QUALIFIERS, RELATION_FIELDS } from '../../model/fields.ts';
import { indexById } from '../../model/indexById.ts';
import { positionOf } from '../files/schema.ts';
import { entitiesById, type Rule } from '../seeds.ts';

const FIELDS = { ...RELATION_FIELDS, ...FIGURE_FIELDS };

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
    if (predicate.derivedFrom) {
      const key = FIELDS[predicate.derivedFrom].seed;
      report(
        positionOf(fact, 'predicate'),
        `relations with "${predicate.id}" follow from "${key}": leave this one out.`,
      );
    }
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
