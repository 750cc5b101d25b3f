import { basename } from 'node:path';
import { type Located, placeOf } from '../files/schema.ts';
import type { Rule } from './rule.ts';

/** Entities and documents are asked for by id alone, so no two of them may share one; and a document has one facts file. */
export const uniqueIds: Rule = ({ documents, entities, factsFiles }, report) => {
  const first = new Map<string, Located>();
  for (const entry of [...documents, ...entities]) {
    const other = first.get(entry.id);
    if (!other) first.set(entry.id, entry);
    else
      report(placeOf(entry, 'id'), `the id "${entry.id}" is taken: ${basename(other.at.file)}, line ${other.at.line}.`);
  }
  for (const { at, document, keyLines } of factsFiles) {
    const expected = `${document}.yaml`;
    if (basename(at.file) === expected) continue;
    report(placeOf({ at, keyLines }, 'document'), `the facts of "${document}" belong in ${expected}.`);
  }
};
