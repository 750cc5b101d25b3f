import { minBy } from 'es-toolkit';
import type { Participant } from './participants.ts';
import type { Reading, RelationFound } from './reading.ts';

/** Predicates of what holds at any time. */
const LASTING = ['part_of', 'is_a', 'about', 'has_theme', 'owns', 'operates', 'located_in', 'comes_from'];

/** Finds relations that another document states, where a paragraph has both names. */
export function findRestated({ participants, propose, seeds, text: { comparable } }: Reading): RelationFound[] {
  const gap = ([one, other]: readonly [Participant, Participant]) =>
    comparable.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return seeds.factsFiles.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'relation' || !LASTING.includes(fact.predicate)) return [];
      const subjects = participants.filter(({ id }) => id === fact.subject);
      const objects = participants.filter(({ id }) => id === fact.object);
      const pairs = subjects.flatMap((one) => objects.map((other) => [one, other] as const));
      const nearest = minBy(
        pairs.filter((pair) => !gap(pair).includes('\n')),
        (pair) => gap(pair).length,
      );
      return nearest ? propose(nearest[0], [fact.predicate], nearest[1]) : [];
    }),
  );
}
