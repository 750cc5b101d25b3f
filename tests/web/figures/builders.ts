import type { MeasuredFigure } from '../../../web/api/figures.ts';
import { entity } from '../state/world.ts';

type Unit = MeasuredFigure['unit'];

export const PERSONS: Unit = { id: 'persons', label: { zh: '人', en: 'people' }, base: 'persons', factor: 1 };
export const YI_PERSONS: Unit = {
  id: 'yi_persons',
  label: { zh: '亿人', en: 'hundred million people' },
  base: 'persons',
  factor: 1e8,
};
export const PERCENT: Unit = { id: 'percent', label: { zh: '%', en: '%' }, base: 'ratio', factor: 0.01 };

let count = 0;

/** Returns a figure about the users of `subject`, with defaults for everything else. Its value follows from amount and unit. */
export function figure(subject: string, amount: string, part: Partial<MeasuredFigure> = {}): MeasuredFigure {
  const unit = part.unit ?? YI_PERSONS;
  const { asOf = null } = part;
  count += 1;
  return {
    id: `${subject}--users--${amount}-${count}`,
    subject: entity(subject),
    measure: { id: 'users', label: { zh: '用户规模', en: 'users' } },
    amount,
    unit,
    comparator: '=',
    value: Number(amount) * unit.factor,
    asOf,
    when: asOf === null ? null : { date: asOf, origin: 'FACT' },
    scope: null,
    accordingTo: null,
    status: 'ASSERTED',
    reason: null,
    citations: [{ document: { id: 'd0' }, firstLine: 1, lastLine: 1 }],
    ...part,
  };
}
