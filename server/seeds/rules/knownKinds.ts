import { didYouMean } from '../../model/nearest.ts';
import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** An entity's kind is one of its type's. */
export const knownKinds: Rule = ({ entities, vocabulary }, report) => {
  const kindsOf = new Map(vocabulary.types.map(({ id, kinds }) => [id, kinds.map((kind) => kind.id)]));
  for (const entity of entities) {
    const kinds = kindsOf.get(entity.type);
    if (entity.kind === null || !kinds || kinds.includes(entity.kind)) continue;
    const message = `type "${entity.type}" has no kind "${entity.kind}".${didYouMean(entity.kind, kinds)}`;
    report(positionOf(entity, 'kind'), message);
  }
};
