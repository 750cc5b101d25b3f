import type { Output } from './effects.ts';
import { formatNumber } from './formatNumber.ts';

const QUIET_MS = 1_000;
const REDRAW_MS = 100;
const BAR_WIDTH = 24;
/** Without a terminal, a stage that goes on is reported again after this time. */
const REPEAT_MS = 30_000;
/** Time from which the rate of a stage is known well enough to tell the time that is left. */
const RATE_AFTER_MS = 3_000;

export interface Progress {
  /** `total` is null if it is unknown. */
  readonly show: (stage: string, done: number, total: number | null) => void;
  /** Clears the bar. */
  readonly end: () => Promise<void>;
}

/**
 * Shows nothing in the first second, then a bar on a terminal, or lines for each stage elsewhere, with the rate and the time that
 * is left once they are known.
 */
export function createProgress(output: Output, now: () => number = () => performance.now()): Progress {
  const started = now();
  let drawn = 0;
  let shownStage: string | null = null;
  let begun = { stage: '', time: 0, done: 0 };
  let last: Promise<void> = Promise.resolve();
  return {
    show(stage, done, total) {
      const time = now();
      if (stage !== begun.stage) begun = { stage, time, done };
      if (time - started < QUIET_MS) return;
      if (output.isTerminal) {
        if (time - drawn < REDRAW_MS && stage === shownStage) return;
        drawn = time;
        last = output.write(`\r\u001b[K${drawBar(stage, done, total)}${describeRate(begun, time, done, total)}`);
      } else if (stage !== shownStage) {
        drawn = time;
        last = output.write(`${stage} …\n`);
      } else if (time - drawn >= REPEAT_MS) {
        drawn = time;
        last = output.write(`${countOf(stage, done, total)}${describeRate(begun, time, done, total)}\n`);
      }
      shownStage = stage;
    },
    async end() {
      await last;
      if (output.isTerminal && shownStage !== null) await output.write('\r\u001b[K');
    },
  };
}

/** Returns the rate since the stage began and, if the total is known, the time that is left. */
function describeRate(
  begun: { readonly time: number; readonly done: number },
  time: number,
  done: number,
  total: number | null,
): string {
  const seconds = (time - begun.time) / 1000;
  const rate = (done - begun.done) / seconds;
  if (time - begun.time < RATE_AFTER_MS || rate <= 0) return '';
  const left = total === null ? '' : `, ${formatSeconds(Math.ceil((total - done) / rate))} left`;
  return `, ${formatNumber(Math.round(rate))} per second${left}`;
}

function formatSeconds(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

function countOf(stage: string, done: number, total: number | null): string {
  return total === null ? `${stage} ${formatNumber(done)}` : `${stage} ${formatNumber(done)} of ${formatNumber(total)}`;
}

function drawBar(stage: string, done: number, total: number | null): string {
  const count = formatNumber(done);
  if (total === null || total === 0) return `${stage} ${count}`;
  const filled = Math.round((BAR_WIDTH * done) / total);
  const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
  return `${stage} ${bar} ${count} of ${formatNumber(total)}`;
}
