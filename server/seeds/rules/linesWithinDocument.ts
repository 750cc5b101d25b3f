import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** Every citation is within its document. */
export const linesWithinDocument: Rule = ({ documents, factsFiles }, report) => {
  const counts = new Map(documents.map((document) => [document.id, document.lines]));
  for (const { document, facts, nothing_here } of factsFiles) {
    const count = counts.get(document);
    if (count === undefined) continue;
    for (const entry of [...facts, ...(nothing_here ?? [])]) {
      const last = Math.max(...entry.lines.map((range) => range[1]));
      if (last > count)
        report(positionOf(entry, 'lines'), `line ${last} does not exist: "${document}" has ${count} lines.`);
    }
  }
};
