import { defined } from '../context/vocabularyIndex.ts';
import type { ValueStatisticsResolvers } from '../generated/resolvers.ts';

export const ValueStatistics: ValueStatisticsResolvers = {
  unit: ({ unit }, _args, { vocabulary }) => defined(vocabulary.units, unit),
  mean: ({ mean }) => rounded(mean),
  sum: ({ sum }) => rounded(sum),
};

/** Removes the error of binary fractions: 0.1 + 0.2 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
