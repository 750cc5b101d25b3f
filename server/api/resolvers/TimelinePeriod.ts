import type { TimelinePeriodResolvers } from '../generated/resolvers.ts';

export const TimelinePeriod: TimelinePeriodResolvers = {
  counts: (period) => period,
};
