import { basename } from 'node:path';
import { type Located, positionOf } from '../files/schema.ts';
import type { Rule } from './rule.ts';

/** Ids are unique among entities and documents together, and the facts of a document are in one file, named for it. */
export const uniqueIds: Rule = ({ documents, entities, factsFiles }, report) => {
  const first = new Map<string, Located>();
  for (const entry of [...documents, ...entities]) {
    const other = first.get(entry.id);
    if (!other) first.set(entry.id, entry);
    else
      report(
        positionOf(entry, 'id'),
        `the id "${entry.id}" is taken: ${basename(other.at.file)}, line ${other.at.line}.`,
      );
  }
  for (const { at, document, keyLines } of factsFiles) {
    const expected = `${document}.yaml`;
    if (basename(at.file) === expected) continue;
    report(positionOf({ at, keyLines }, 'document'), `the facts of "${document}" belong in ${expected}.`);
  }
};
