import { describe, expect, it } from 'vitest';
import { createProgress } from '../../server/cli/progress.ts';

const REDRAW = '\r\u001b[K';

describe('progress', () => {
  it('shows nothing within the first second', async () => {
    expect(await show(true, [[999, 'entities', 1, 2]])).toBe('');
  });

  it('draws a bar on a terminal, at most every 100 ms, and clears it', async () => {
    const written = await show(true, [
      [1_000, 'entities', 1_200, 2_400],
      [1_050, 'entities', 1_300, 2_400],
      [1_060, 'relations', 0, 10],
      [1_200, 'relations', 5, null],
    ]);
    expect(written.split(REDRAW)).toEqual([
      '',
      `entities ${'█'.repeat(12)}${'░'.repeat(12)} 1,200 of 2,400`,
      `relations ${'░'.repeat(24)} 0 of 10`,
      'relations 5',
      '',
    ]);
  });

  it('shows the rate and the time that is left after three seconds of a stage', async () => {
    const written = await show(true, [
      [2_000, 'entities', 1_000, 10_000],
      [6_000, 'entities', 5_000, 10_000],
      [206_000, 'entities', 6_000, 10_000],
    ]);
    expect(written.split(REDRAW).map((drawn) => drawn.replace(/.* of 10,000/, ''))).toEqual([
      '',
      '',
      ', 1,000 per second, 5 s left',
      ', 25 per second, 3 min left',
      '',
    ]);
  });

  it('repeats a line without a terminal after 30 s', async () => {
    const written = await show(false, [
      [1_000, 'entities', 1, 9_001],
      [11_000, 'entities', 2_001, 9_001],
      [31_000, 'entities', 3_001, 9_001],
    ]);
    expect(written).toBe('entities …\nentities 3,001 of 9,001, 100 per second, 60 s left\n');
  });

  it('writes one plain line for each stage without a terminal', async () => {
    const written = await show(false, [
      [1_000, 'entities', 1, 9],
      [3_000, 'entities', 5, 9],
      [4_000, 'relations', 1, 9],
    ]);
    expect(written).toBe('entities …\nrelations …\n');
  });
});

type Step = [time: number, stage: string, done: number, total: number | null];

async function show(isTerminal: boolean, steps: readonly Step[]): Promise<string> {
  let written = '';
  let time = 0;
  const write = async (data: string | Uint8Array) => {
    written += data;
  };
  const progress = createProgress({ isTerminal, write }, () => time);
  for (const [at, ...shown] of steps) {
    time = at;
    progress.show(...shown);
  }
  await progress.end();
  return written;
}
