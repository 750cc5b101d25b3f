import type { Rule } from '../seeds.ts';

/** Every entity has a mention. */
export const everyEntityMentioned: Rule = ({ allFactsRead, entities, factsFiles }, report) => {
  if (!allFactsRead) return;
  const facts = factsFiles.flatMap((file) => file.facts);
  const mentioned = new Set(facts.flatMap((fact) => (fact.kind === 'mention' ? fact.mentions : [])));
  for (const { at, id } of entities) {
    if (!mentioned.has(id)) report(at, `no fact mentions "${id}": add it to the "mentions" of a line that names it.`);
  }
};
