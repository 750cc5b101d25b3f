import { resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import type { Effects } from '../../server/cli/effects.ts';
import { writeAtomically } from '../../server/cli/files.ts';
import { formatNumber } from '../../server/cli/formatNumber.ts';
import { createProgress } from '../../server/cli/progress.ts';
import { UserError } from '../../server/errors.ts';
import { readSeedDataset } from '../../server/seeds/readSeeds.ts';
import {
  type GraphSize,
  generateGraph,
  LEAST_ENTITIES,
  MOST_ENTITIES,
  MOST_RELATIONS_PER_ENTITY,
} from './generateGraph.ts';

const SEEDS = fileURLToPath(new URL('../../graph-seeds', import.meta.url));
const HELP = `npm run generate-graph -- --entities N --relations M --out FILE [--seed S]

Writes a synthetic dataset in JSON Lines for measurements: names, documents, dates, figures and citations made by a program, with
the vocabulary of graph-seeds, and hubs with many relations. Equal options give equal bytes.

  --entities N    from ${formatNumber(LEAST_ENTITIES)} to ${formatNumber(MOST_ENTITIES)}
  --relations M   up to ${MOST_RELATIONS_PER_ENTITY} for each entity
  --out FILE      file to write: graph.jsonl, or graph.jsonl.gz for one compressed by gzip
  --seed S        a whole number; 1 by default

Read it with \`npm run graph -- check --from FILE\`, \`npm run graph -- import --from FILE\`, or SEEDS_DIR=FILE npm start.
`;

/** Runs the command and returns its exit status: 0, or 2 if it could not run. */
export async function runGenerator(args: readonly string[], effects: Effects): Promise<number> {
  try {
    const { values } = parse(args);
    if (values.help) {
      await effects.stdout.write(HELP);
      return 0;
    }
    const size = toSize(values);
    const out = requireOut(values.out);
    await write(size, out, effects);
    const { entities, relations, seed } = size;
    const counts = `${formatNumber(entities)} entities and ${formatNumber(relations)} relations`;
    await effects.stderr.write(`${out}: ${counts}, with seed ${seed}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await effects.stderr.write(`${error.toText()}\n`);
    return 2;
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { entities: text, relations: text, seed: text, out: text, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : String(error));
  }
}

function toSize({ entities, relations, seed = '1' }: Partial<Record<string, string | boolean>>): GraphSize {
  const count = toNumber('entities', entities, LEAST_ENTITIES, MOST_ENTITIES);
  return {
    entities: count,
    relations: toNumber('relations', relations, 0, count * MOST_RELATIONS_PER_ENTITY),
    seed: toNumber('seed', seed, 0, 2 ** 32 - 1),
  };
}

function toNumber(name: string, value: string | boolean | undefined, from: number, to: number): number {
  if (value === undefined) throw badInput(`--${name} is missing.`);
  const number = /^\d+$/.test(String(value)) ? Number(value) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw badInput(`--${name} must be a whole number from ${from} to ${to}; got "${value}".`);
}

function requireOut(out: string | boolean | undefined): string {
  if (out === undefined) throw badInput('--out is missing.');
  if (/\.jsonl(\.gz)?$/.test(String(out))) return String(out);
  throw badInput(`--out must end in .jsonl or .jsonl.gz; got "${out}".`);
}

async function write(size: GraphSize, out: string, { cwd, stderr }: Effects): Promise<void> {
  const { vocabulary } = await readSeedDataset(SEEDS);
  const progress = createProgress(stderr);
  const total = size.entities + size.relations;
  const chunks = toChunks(generateGraph(size, vocabulary), (lines) =>
    progress.show('lines', Math.min(lines, total), total),
  );
  const source = out.endsWith('.gz') ? pipeline(Readable.from(chunks), createGzip(), () => {}) : chunks;
  await writeAtomically(resolve(cwd, out), source).finally(progress.end);
}

const CHUNK_LENGTH = 65_536;

function* toChunks(lines: Iterable<string>, onProgress: (lines: number) => void): Generator<string> {
  let [chunk, count] = ['', 0];
  for (const line of lines) {
    chunk += line;
    count++;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
    onProgress(count);
  }
  yield chunk;
}

function badInput(message: string): UserError {
  return new UserError('BAD_INPUT', message, 'See `npm run generate-graph -- --help`.');
}
