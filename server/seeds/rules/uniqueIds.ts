import { basename } from 'node:path';
import { type Located, positionOf } from '../files/schema.ts';
import { describePosition } from '../problem.ts';
import type { Rule } from '../seeds.ts';

/** Ids are unique among entities and documents together, and in YAML the facts of a document are in one file, named for it. */
export const uniqueIds: Rule = ({ documents, entities, factsFiles, format }, report) => {
  const first = new Map<string, Located>();
  for (const entry of [...documents, ...entities]) {
    const other = first.get(entry.id);
    if (!other) first.set(entry.id, entry);
    else report(positionOf(entry, 'id'), `the id "${entry.id}" is taken: ${describePosition(other.at)}.`);
  }
  if (format !== 'yaml') return;
  for (const file of factsFiles) {
    const expected = `${file.document}.yaml`;
    if (basename(file.at.file) === expected) continue;
    report(positionOf(file, 'document'), `the facts of "${file.document}" belong in ${expected}.`);
  }
};
