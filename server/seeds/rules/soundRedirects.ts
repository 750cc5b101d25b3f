import { placeOf } from '../files/schema.ts';
import type { Rule } from './rule.ts';

/** A former id leads to one entity, and is no longer anything's id. */
export const soundRedirects: Rule = ({ claimedIds, documents, entities }, report) => {
  const targets = new Map<string, string>();
  const taken = new Set([...claimedIds, ...documents.map(({ id }) => id)]);
  for (const entity of entities) {
    for (const from of entity.redirects ?? []) {
      const place = placeOf(entity, 'redirects');
      if (from === entity.id) report(place, `"${from}" redirects to itself.`);
      else if (taken.has(from)) report(place, `"${from}" is in use, so it cannot redirect to "${entity.id}".`);
      const target = targets.get(from);
      if (target !== undefined) report(place, `"${from}" already redirects to "${target}".`);
      targets.set(from, entity.id);
    }
  }
};
