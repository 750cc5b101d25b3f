import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** A former id redirects to one entity, and is not in use. */
export const validRedirects: Rule = ({ claimedIds, documents, entities }, report) => {
  const targets = new Map<string, string>();
  const taken = new Set([...claimedIds, ...documents.map(({ id }) => id)]);
  for (const entity of entities) {
    for (const from of entity.redirects ?? []) {
      const position = positionOf(entity, 'redirects');
      if (from === entity.id) report(position, `"${from}" redirects to itself.`);
      else if (taken.has(from)) report(position, `"${from}" is in use, so it cannot redirect to "${entity.id}".`);
      const target = targets.get(from);
      if (target !== undefined) report(position, `"${from}" already redirects to "${target}".`);
      targets.set(from, entity.id);
    }
  }
};
