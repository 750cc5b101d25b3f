import type { Output } from './effects.ts';
import { formatNumber } from './formatNumber.ts';

const QUIET_MS = 1_000;
const REDRAW_MS = 100;
const BAR_WIDTH = 24;

export interface Progress {
  /** `total` is null if it is unknown. */
  readonly show: (stage: string, done: number, total: number | null) => void;
  /** Clears the bar. */
  readonly end: () => Promise<void>;
}

/** Shows nothing in the first second, then a bar on a terminal, or one line for each stage elsewhere. */
export function createProgress(output: Output, now: () => number = () => performance.now()): Progress {
  const started = now();
  let drawn = 0;
  let shownStage: string | null = null;
  let last: Promise<void> = Promise.resolve();
  return {
    show(stage, done, total) {
      const time = now();
      if (time - started < QUIET_MS) return;
      if (output.isTerminal) {
        if (time - drawn < REDRAW_MS && stage === shownStage) return;
        drawn = time;
        last = output.write(`\r\u001b[K${drawBar(stage, done, total)}`);
      } else if (stage !== shownStage) last = output.write(`${stage} …\n`);
      shownStage = stage;
    },
    async end() {
      await last;
      if (output.isTerminal && shownStage !== null) await output.write('\r\u001b[K');
    },
  };
}

function drawBar(stage: string, done: number, total: number | null): string {
  const count = formatNumber(done);
  if (total === null || total === 0) return `${stage} ${count}`;
  const filled = Math.round((BAR_WIDTH * done) / total);
  const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
  return `${stage} ${bar} ${count} of ${formatNumber(total)}`;
}
