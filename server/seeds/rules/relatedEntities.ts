import type { Rule } from '../seeds.ts';

/** Every entity has a relation; without one it cannot be reached from another entity. */
export const relatedEntities: Rule = ({ allFactsRead, entities, factsFiles }, report) => {
  if (!allFactsRead) return;
  const facts = factsFiles.flatMap((file) => file.facts);
  const related = new Set(facts.flatMap((fact) => (fact.kind === 'relation' ? [fact.subject, fact.object] : [])));
  for (const { at, id } of entities) {
    if (!related.has(id)) report(at, `no relation has "${id}" as its subject or object: add what the lines say of it.`);
  }
};
