import { beginningOf, type Dated } from '../../model/extent.ts';
import { addUpTimeline, type PeriodGroup } from '../addUpTimeline.ts';
import type { PeriodCounts, Timeline, TimelineRequest } from '../GraphStore.ts';
import type { Part } from './part.ts';

/** When the facts of a part of the dataset begin. */
export function timelineOf({ entities, relations, figures }: Part, by: TimelineRequest['by']): Timeline {
  const count = (kind: keyof PeriodCounts, facts: readonly Dated[]) =>
    facts.map((dated): PeriodGroup => [kind, beginningOf(dated), 1]);
  return addUpTimeline(
    [
      ...count('relations', relations),
      ...count(
        'figures',
        figures.map(({ asOf }) => ({ date: asOf, start: null, end: null })),
      ),
      ...count(
        'entities',
        entities.map(({ start, end }) => ({ date: null, start, end })),
      ),
    ],
    by,
  );
}
