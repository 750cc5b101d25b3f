import { TimeBrush } from '../time/TimeBrush.tsx';
import { useTime } from '../time/useTime.ts';

/** The dates of relations by year. The tab Time shows them in detail. */
export function DatesFacet() {
  return <TimeBrush time={useTime('year')} />;
}
