import { indexById } from '../../model/indexById.ts';
import { positionOf } from '../files/schema.ts';
import type { Rule } from '../seeds.ts';

/** A figure's unit has a base unit that its measure allows. */
export const fittingUnits: Rule = ({ factsFiles, vocabulary }, report) => {
  const measures = indexById(vocabulary.measures);
  const units = indexById(vocabulary.units);
  for (const fact of factsFiles.flatMap((file) => file.facts)) {
    if (fact.kind !== 'figure') continue;
    const measure = measures.get(fact.measure);
    const unit = units.get(fact.unit);
    if (!measure || !unit || measure.dimension.includes(unit.base)) continue;
    const fitting = vocabulary.units.filter(({ base }) => measure.dimension.includes(base)).map(({ id }) => id);
    report(
      positionOf(fact, 'unit'),
      `"${measure.id}" does not allow the unit "${unit.id}", only: ${fitting.join(', ')}.`,
    );
  }
};
