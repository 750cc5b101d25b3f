import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** An entity has `latitude` and `longitude`, or neither. */
export const wholeCoordinates: Rule = ({ entities }, report) => {
  for (const entity of entities) {
    if ((entity.latitude === null) === (entity.longitude === null)) continue;
    const [present, missing] = entity.longitude === null ? ['latitude', 'longitude'] : ['longitude', 'latitude'];
    report(positionOf(entity, present), `"${present}" needs "${missing}".`);
  }
};
