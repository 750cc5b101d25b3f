import { FIGURE_FIELDS, type Fields, RELATION_FIELDS, readField } from '../../model/fields.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Fact } from '../files/fileSchemas.ts';
import { positionOf } from '../files/schema.ts';
import type { FilePosition } from '../problem.ts';
import type { Rule } from '../seeds.ts';

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
    const fields: Fields = fact.kind === 'relation' ? RELATION_FIELDS : FIGURE_FIELDS;
    for (const [name, { refersTo, seed = name }] of Object.entries(fields)) {
      const id = readField(fact, seed);
      if (refersTo && refersTo !== 'kind' && typeof id === 'string') expect(refersTo, id, positionOf(fact, seed));
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
