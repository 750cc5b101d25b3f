import { didYouMean } from '../../model/nearest.ts';
import type { Fact } from '../files/fileSchemas.ts';
import { placeOf } from '../files/schema.ts';
import type { Place } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Every id that a file refers to exists. */
export const knownIds: Rule = ({ claimedIds, documents, entities, factsFiles, vocabulary }, report) => {
  const redirects = new Map(
    entities.flatMap(({ id, redirects }) => (redirects ?? []).map((from) => [from, id] as const)),
  );
  const lists = {
    entity: [...claimedIds],
    document: documents.map(({ id }) => id),
    predicate: vocabulary.predicates.map(({ id }) => id),
    measure: vocabulary.measures.map(({ id }) => id),
    unit: vocabulary.units.map(({ id }) => id),
  };
  // The nearest names of one misspelt id are looked for once, however often it is used.
  const hints = new Map<string, string>();
  const hintFor = (list: keyof typeof lists, id: string) => {
    const key = `${list} ${id}`;
    const hint = hints.get(key) ?? didYouMean(id, lists[list]);
    hints.set(key, hint);
    return hint;
  };
  const sets = new Map(Object.entries(lists).map(([list, ids]) => [list, new Set(ids)]));
  const expect = (list: keyof typeof lists, id: string, place: Place) => {
    if (sets.get(list)?.has(id)) return;
    const present = list === 'entity' ? redirects.get(id) : undefined;
    report(place, `unknown ${list} "${id}".${present ? ` It is "${present}" now.` : hintFor(list, id)}`);
  };
  const expectAll = (fact: Fact) => {
    if (fact.kind === 'mention') {
      for (const id of fact.mentions) expect('entity', id, placeOf(fact, 'mentions'));
      return;
    }
    expect('entity', fact.subject, placeOf(fact, 'subject'));
    if (fact.kind === 'relation') {
      expect('predicate', fact.predicate, placeOf(fact, 'predicate'));
      expect('entity', fact.object, placeOf(fact, 'object'));
      if (fact.place !== null) expect('entity', fact.place, placeOf(fact, 'place'));
    } else {
      expect('measure', fact.measure, placeOf(fact, 'measure'));
      expect('unit', fact.unit, placeOf(fact, 'unit'));
      if (fact.according_to !== null) expect('entity', fact.according_to, placeOf(fact, 'according_to'));
    }
  };
  for (const file of factsFiles) {
    expect('document', file.document, placeOf(file, 'document'));
    for (const { key, at } of file.names ?? []) expect('entity', key, at);
    file.facts.forEach(expectAll);
  }
  for (const entity of entities) {
    for (const id of entity.distinct_from ?? []) {
      if (id === entity.id) report(placeOf(entity, 'distinct_from'), `"${id}" is this entity itself.`);
      else expect('entity', id, placeOf(entity, 'distinct_from'));
    }
  }
};
