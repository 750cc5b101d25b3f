import { didYouMean } from '../../model/nearest.ts';
import type { Fact } from '../files/fileSchemas.ts';
import { positionOf } from '../files/schema.ts';
import type { FilePosition } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Every id that a file refers to is defined. */
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
  // Computed once for each misspelt id, which may occur often.
  const hints = new Map<string, string>();
  const hintFor = (list: keyof typeof lists, id: string) => {
    const key = `${list} ${id}`;
    const hint = hints.get(key) ?? didYouMean(id, lists[list]);
    hints.set(key, hint);
    return hint;
  };
  const sets = new Map(Object.entries(lists).map(([list, ids]) => [list, new Set(ids)]));
  const expect = (list: keyof typeof lists, id: string, position: FilePosition) => {
    if (sets.get(list)?.has(id)) return;
    const present = list === 'entity' ? redirects.get(id) : undefined;
    report(position, `unknown ${list} "${id}".${present ? ` Its current id is "${present}".` : hintFor(list, id)}`);
  };
  const expectAll = (fact: Fact) => {
    if (fact.kind === 'mention') {
      for (const id of fact.mentions) expect('entity', id, positionOf(fact, 'mentions'));
      return;
    }
    expect('entity', fact.subject, positionOf(fact, 'subject'));
    if (fact.kind === 'relation') {
      expect('predicate', fact.predicate, positionOf(fact, 'predicate'));
      expect('entity', fact.object, positionOf(fact, 'object'));
      if (fact.place !== null) expect('entity', fact.place, positionOf(fact, 'place'));
    } else {
      expect('measure', fact.measure, positionOf(fact, 'measure'));
      expect('unit', fact.unit, positionOf(fact, 'unit'));
      if (fact.according_to !== null) expect('entity', fact.according_to, positionOf(fact, 'according_to'));
    }
  };
  for (const file of factsFiles) {
    expect('document', file.document, positionOf(file, 'document'));
    for (const { key, at } of file.names ?? []) expect('entity', key, at);
    file.facts.forEach(expectAll);
  }
  for (const entity of entities) {
    for (const id of entity.distinct_from ?? []) {
      if (id === entity.id) report(positionOf(entity, 'distinct_from'), `"${id}" is this entity itself.`);
      else expect('entity', id, positionOf(entity, 'distinct_from'));
    }
  }
};
