import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { importDataset } from '../../../server/store/neo4j/import/importDataset.ts';
import { runGenerator } from '../../generator/runGenerator.ts';
import { startNeo4j } from '../../support/neo4j.ts';
import { printTable } from '../table.ts';
import { importBare } from './bareImport.ts';

const DEFAULT_SIZES = ['1000x4000', '20000x80000'];

/** Returns what is wrong with a size such as `20000x80000`, entities and relations; null if nothing is. */
export function checkSize(size: string): string | null {
  return /^\d+x\d+$/.test(size) ? null : `"${size}" is not a size; write ENTITIESxRELATIONS, such as 20000x80000.`;
}

/** Measures generated graphs of these sizes; each has a Neo4j of its own. */
export async function benchImport(sizes: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'));
  const rows: string[][] = [];
  try {
    for (const size of sizes.length > 0 ? sizes : DEFAULT_SIZES)
      rows.push([size, ...(await measureImport(size, folder))]);
  } finally {
    await rm(folder, { recursive: true });
  }
  printTable(
    'Import into Neo4j: rows per second of the import, with citations, texts and indexes, and of bare UNWIND',
    [
      'entities x relations',
      'read, s',
      'import, s',
      'rows per s',
      'bare UNWIND, rows per s',
      'ratio',
      'memory of Node, MB',
    ],
    rows,
  );
}

async function measureImport(size: string, folder: string): Promise<string[]> {
  const file = join(folder, `${size}.jsonl`);
  const [entities = '', relations = ''] = size.split('x');
  await generate(['--entities', entities, '--relations', relations, '--out', file]);
  const started = performance.now();
  const dataset = await readDataset(file);
  const read = performance.now() - started;
  const bareMs = await withNeo4j((neo4j) => importBare(neo4j, dataset));
  const report = await withNeo4j((neo4j) => importDataset(neo4j, dataset, { atomicUpTo: 0 }));
  const facts = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  const [rate, bareRate] = [report.milliseconds, bareMs].map((milliseconds) => (1000 * facts) / milliseconds);
  return [
    (read / 1000).toFixed(1),
    (report.milliseconds / 1000).toFixed(1),
    (rate ?? 0).toFixed(0),
    (bareRate ?? 0).toFixed(0),
    ((rate ?? 0) / (bareRate ?? 1)).toFixed(2),
    (process.memoryUsage().rss / 1e6).toFixed(0),
  ];
}

async function withNeo4j<T>(work: (neo4j: Awaited<ReturnType<typeof startNeo4j>>) => Promise<T>): Promise<T> {
  const neo4j = await startNeo4j({ lasting: true });
  try {
    return await work(neo4j);
  } finally {
    await neo4j.stop();
  }
}

async function generate(args: readonly string[]): Promise<void> {
  const errors: string[] = [];
  const output = (write: (text: string) => void) => ({
    isTerminal: false,
    write: async (data: string | Uint8Array) => write(String(data)),
  });
  const status = await runGenerator(args, {
    ...{ cwd: process.cwd(), env: {}, ask: null },
    ...{ stdout: output(() => {}), stderr: output((text) => errors.push(text)) },
  });
  if (status !== 0) throw new Error(errors.join(''));
}
