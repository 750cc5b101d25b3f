import { findClasses, findEntries } from './classes.ts';
import { findNamed } from './namedRelations.ts';
import { findPosts } from './posts.ts';
import type { Reading, RelationFound } from './reading.ts';
import { findReportedSpeech, findSigned } from './reportedSpeech.ts';
import { findRestated } from './restated.ts';
import { findByVerbs } from './verbs.ts';

const FINDERS = [findPosts, findClasses, findEntries, findNamed, findByVerbs, findReportedSpeech, findSigned];

/** Proposes relations in the order of the text, each at its first place, or else where the seeds' relations are repeated. */
export function findRelations(reading: Reading): RelationFound[] {
  const stated = FINDERS.flatMap((find) => find(reading)).sort(byStart);
  const unique = new Map<string, RelationFound>();
  for (const relation of [...stated, ...findRestated(reading)]) {
    const { object, predicate, subject } = relation;
    const ends = [subject.id ?? subject.printed, object.id ?? object.printed];
    if (predicate.symmetric) ends.sort();
    const key = JSON.stringify([predicate.id, ends]);
    if (ends[0] !== ends[1] && !unique.has(key)) unique.set(key, relation);
  }
  return [...unique.values()].sort(byStart);
}

function byStart(a: RelationFound, b: RelationFound): number {
  return a.start - b.start;
}
