import { availableParallelism, totalmem } from 'node:os';
import type { Dataset } from '../../../server/model/dataset.ts';
import type { Heap } from '../../support/heap.ts';
import { readVersion } from '../api/contenders.ts';
import { writeBenchmarks } from '../benchmarksPage.ts';
import { median, toMarkdownTable } from '../table.ts';
import { ROUNDS as HEAP_ROUNDS, type HeapGrowth } from './heap.ts';
import { GESTURES, type Gesture } from './redraws.ts';
import type { Duration } from './steps.ts';

export interface Visit {
  /** Time from navigation to the first drawn graph, in ms. */
  readonly drawn: number;
  /** Bytes of JavaScript and CSS on the wire. */
  readonly bytes: number;
}

/** Redraws per second. */
export type Rates = Readonly<Record<Gesture, number>>;

export interface Pair<Measured> {
  readonly explorer: Measured;
  readonly bare: Measured;
}

/** The measurements of each round, by part of the benchmark; null for a part that was left out. */
export interface Results {
  readonly first: readonly Pair<Visit>[] | null;
  readonly redraws: readonly Pair<Rates>[] | null;
  readonly steps: readonly ReadonlyMap<string, Duration>[] | null;
  readonly heap: readonly HeapGrowth[] | null;
}

export interface Setting {
  readonly dataset: Dataset;
  readonly startEntities: number;
  readonly chromium: string;
}

/** Prints the results. If they are complete, writes them with versions and machine to docs/benchmarks.md. */
export async function report({ first, redraws, steps, heap }: Results, setting: Setting): Promise<void> {
  const tables = [
    first && visitTable(first, setting),
    redraws && rateTable(redraws),
    steps && stepTable(steps),
    heap && heapTable(heap),
  ];
  console.log(tables.filter(Boolean).join(''));
  if (first && redraws && steps && heap)
    await writeBenchmarks((await introduction(first.length, redraws.length, setting)) + tables.join(''));
}

function visitTable(visits: readonly Pair<Visit>[], { startEntities }: Setting): string {
  const row = (name: string, key: keyof Pair<Visit>): string[] => [
    name,
    Math.round(median(visits.map((visit) => visit[key].drawn))).toString(),
    ratio(visits.map((visit) => visit[key].drawn / visit.bare.drawn)),
    `${Math.round(median(visits.map((visit) => visit[key].bytes)) / 1024)} kB`,
  ];
  return toMarkdownTable(
    `First drawing: the start view of ${startEntities} entities`,
    ['', 'navigation to first drawn graph, ms', '÷ bare Cytoscape', 'JS + CSS sent'],
    [row('explorer', 'explorer'), row('bare Cytoscape', 'bare')],
  );
}

function rateTable(rates: readonly Pair<Rates>[]): string {
  const per = (key: keyof Pair<Rates>, gesture: Gesture): string =>
    median(rates.map((rate) => rate[key][gesture])).toFixed(0);
  return toMarkdownTable(
    'Redraws per second: the whole graph',
    ['', 'explorer', 'bare Cytoscape', '÷ bare Cytoscape'],
    GESTURES.map((gesture) => [
      gesture === 'drag' ? 'drag of the node with most relations' : gesture,
      per('explorer', gesture),
      per('bare', gesture),
      ratio(rates.map(({ explorer, bare }) => explorer[gesture] / bare[gesture])),
    ]),
  );
}

function stepTable(steps: readonly ReadonlyMap<string, Duration>[]): string {
  const names = [...(steps[0]?.keys() ?? [])];
  return toMarkdownTable(
    'Steps: the whole graph',
    ['', 'drawn after, ms', 'page blocked, ms'],
    names.map((name) => [
      name,
      ...(['drawn', 'blocked'] as const).map((key) =>
        median(steps.map((durations) => durations.get(name)?.[key] ?? Number.NaN)).toFixed(0),
      ),
    ]),
  );
}

function heapTable(rounds: readonly HeapGrowth[]): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
  const row = (name: string, format: (value: number) => string, of: (heap: Heap) => number): string[] => {
    const [before, after] = [
      median(rounds.map((round) => of(round.before))),
      median(rounds.map((round) => of(round.after))),
    ];
    return [name, ...[before, after, after - before].map(format)];
  };
  return toMarkdownTable(
    `Heap: ${HEAP_ROUNDS} times an expansion and its undo`,
    ['', 'before', 'after', 'difference'],
    [
      row('data of the page, MB', megabytes, ({ bytes, codeBytes }) => bytes - codeBytes),
      row('compiled code, MB', megabytes, ({ codeBytes }) => codeBytes),
      row('objects', String, ({ objects }) => objects),
      row('functions', String, ({ closures }) => closures),
      row('DOM nodes', String, ({ domNodes }) => domNodes),
      row('event listeners', String, ({ listeners }) => listeners),
    ],
  );
}

function ratio(values: readonly number[]): string {
  return `${median(values).toFixed(2)} ×`;
}

async function introduction(visits: number, rounds: number, { dataset, chromium }: Setting): Promise<string> {
  return `# How fast the page is

Written by \`npm run bench -- page\` on ${new Date().toISOString().slice(0, 10)}. Compare the ratios; times depend on the
machine. [performance.md](performance.md#the-page) explains them.

- **Contenders**: the built explorer on the memory store, and bare Cytoscape, which draws the same entities and relations at given
  positions with names as labels, and nothing else.
- **Measurement**: medians of ${visits} visits, and of ${rounds} rounds for the rest; ratios are taken within a round. Every visit
  has a browser context of its own. Redraws are counted while the page gets one event of the mouse in each frame. A step is drawn
  when the frame that shows its result is done; the page is blocked during tasks of 50 ms and more. The heap is measured after
  garbage collection; V8 compiles code that runs often, and keeps it.
- **Dataset**: ${dataset.entities.length} entities, ${dataset.relations.length} relations.
- **Browser**: Chromium ${chromium}, headless, software rendering, 1440 × 900; Cytoscape ${await readVersion('cytoscape')}.
- **Machine**: ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}.
`;
}
