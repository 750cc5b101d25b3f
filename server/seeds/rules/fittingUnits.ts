import { indexById } from '../../model/indexById.ts';
import { placeOf } from '../files/schema.ts';
import type { Rule } from './rule.ts';

/** A figure's unit converts to a base unit that its measure counts in. */
export const fittingUnits: Rule = ({ factsFiles, vocabulary }, report) => {
  const measures = indexById(vocabulary.measures);
  const units = indexById(vocabulary.units);
  for (const fact of factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind !== 'figure') continue;
    const measure = measures.get(fact.measure);
    const unit = units.get(fact.unit);
    if (!measure || !unit || measure.dimension.includes(unit.base)) continue;
    const fitting = vocabulary.units.filter(({ base }) => measure.dimension.includes(base)).map(({ id }) => id);
    report(placeOf(fact, 'unit'), `"${measure.id}" is not given in "${unit.id}", only in: ${fitting.join(', ')}.`);
  }
};
