import type { Rule } from './rule.ts';

/** Every entity has a mention. */
export const everyEntityMentioned: Rule = ({ allFactsRead, entities, factsFiles }, report) => {
  if (!allFactsRead) return;
  const mentioned = new Set<string>();
  for (const fact of factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind === 'mention') for (const id of fact.mentions) mentioned.add(id);
  }
  for (const { at, id } of entities) {
    if (!mentioned.has(id)) report(at, `no fact mentions "${id}": add it to the "mentions" of a line that names it.`);
  }
};
