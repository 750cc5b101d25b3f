import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import { readingOf } from '../../server/search/readings.ts';
import { checkSeeds, findWarnings, readSeedDataset } from '../../server/seeds/readSeeds.ts';
import { type GraphSize, generateGraph, shareOf } from './generateGraph.ts';
import { namesOf } from './names.ts';
import { runGenerator } from './runGenerator.ts';

type Fields = Record<string, unknown>;
let vocabulary: Vocabulary;

beforeAll(async () => {
  vocabulary = (await readSeedDataset('graph-seeds')).vocabulary;
});

describe('a generated graph', () => {
  it.each<GraphSize>([
    { entities: 1_500, relations: 6_000, seed: 7 },
    { entities: 200, relations: 4_000, seed: 1 },
    { entities: 1_000, relations: 100, seed: 2 },
  ])('passes the check with the size that was asked for: %o', async (size) => {
    const path = join(temporaryFolder(), 'graph.jsonl');
    writeFileSync(path, [...generateGraph(size, vocabulary)].join(''));
    const { problems, seeds } = await checkSeeds(path);
    expect(problems).toEqual([]);
    const { entities, relations, documents } = await readSeedDataset(path);
    expect([entities.length, documents.length]).toEqual([size.entities, Math.ceil(size.entities / 150)]);
    expect(new Set(relations.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`)).size).toBe(
      size.relations,
    );
    // With more relations than entities, each entity has one.
    if (size.relations >= size.entities) expect(seeds && findWarnings(seeds)).toEqual([]);
  });

  it('has the same bytes for the same seed, and others for another', () => {
    const linesOf = (seed: number) => [...generateGraph({ entities: 300, relations: 900, seed }, vocabulary)];
    expect(linesOf(1)).toEqual(linesOf(1));
    expect(linesOf(1)).not.toEqual(linesOf(2));
  });

  it('has hubs: the degrees fall as a power of the rank', () => {
    const degrees = new Map<string, number>();
    for (const { source, target } of recordsOf('relation', { entities: 20_000, relations: 100_000, seed: 3 })) {
      for (const end of [String(source), String(target)]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
    const sorted = [...degrees.values()].sort((a, b) => b - a);
    expect(sorted).toHaveLength(20_000);
    const at = (rank: number) => sorted[rank - 1] ?? 0;
    expect(at(1)).toBeGreaterThan(2_000);
    expect(at(10_000)).toBeLessThan(6);
    for (const rank of [10, 100, 1_000]) {
      const ratio = at(rank) / at(rank * 10);
      expect(ratio).toBeGreaterThan(2);
      expect(ratio).toBeLessThan(12);
    }
  });

  it('has dates of all precisions, though most relations have none, and all qualifiers', () => {
    const relations = recordsOf('relation', { entities: 5_000, relations: 20_000, seed: 4 });
    const dates = relations.flatMap(({ date }) => (date === undefined ? [] : [String(date)]));
    expect(new Set(dates.map((date) => date.replace(/-3[3-6]$/, '-quarter').replace(/\d/g, '0')))).toEqual(
      new Set(['0000', '0000-00', '0000-00-00', '0000-quarter', '0000-00/0000-00', '0000-00/..']),
    );
    const share = relations.filter(({ date, start }) => date !== undefined || start !== undefined).length / 20_000;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.4);
    const keys = new Set(relations.flatMap((relation) => Object.keys(relation)));
    expect([...keys].sort()).toEqual(
      [
        ...['citations', 'date', 'edition', 'end', 'note', 'place', 'predicate', 'rank', 'reason', 'record', 'role'],
        ...['source', 'start', 'status', 'target'],
      ].sort(),
    );
    const figures = recordsOf('figure', { entities: 5_000, relations: 0, seed: 4 });
    expect(figures).toHaveLength(1_250);
    expect(new Set(figures.flatMap((figure) => Object.keys(figure)))).toContain('accordingTo');
  });

  it('is yielded line by line, so that the largest one begins at once', () => {
    const lines = generateGraph({ entities: 5_000_000, relations: 100_000_000, seed: 1 }, vocabulary);
    const first = lines.next().value ?? '';
    expect(JSON.parse(first).counts).toEqual({
      ...{ documents: 33_334, entities: 5_000_000, relations: 100_000_000, figures: 1_250_000 },
    });
    expect(JSON.parse(lines.next().value ?? '').id).toBe('d000001');
  });
});

it('distributes all relations over the entities', () => {
  const shares = Array.from({ length: 1_000 }, (_, index) => shareOf(index, 1_000, 5_000));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(5_000);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
});

it('names differ in both languages and in their pinyin', () => {
  const type = { id: 'company', zh: '企业', en: 'Company' };
  const names = Array.from({ length: 5_000 }, (_, index) => namesOf(index * 997, type));
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(5_000);
  expect(new Set(names.map(({ en }) => en.toLowerCase().replaceAll(' ', ''))).size).toBe(5_000);
  expect(new Set(names.map(({ zh }) => readingOf(zh, false))).size).toBe(5_000);
  expect(new Set(names.flatMap(({ aliases }) => aliases)).size).toBe(10_000);
});

describe('npm run generate-graph', () => {
  it('writes a file, also compressed, with the same content', async () => {
    const folder = temporaryFolder();
    const size = ['--entities', '300', '--relations', '600', '--seed', '5'];
    expect(await run(folder, ...size, '--out', 'graph.jsonl')).toEqual({
      ...{ status: 0, stdout: '', stderr: 'graph.jsonl: 300 entities and 600 relations, with seed 5.\n' },
    });
    expect((await run(folder, ...size, '--out', 'graph.jsonl.gz')).status).toBe(0);
    const plain = readFileSync(join(folder, 'graph.jsonl'));
    expect(gunzipSync(readFileSync(join(folder, 'graph.jsonl.gz'))).equals(plain)).toBe(true);
    expect(plain.toString()).toBe([...generateGraph({ entities: 300, relations: 600, seed: 5 }, vocabulary)].join(''));
  });

  it.each([
    [[], '--entities is missing.'],
    [['--entities', '10', '--relations', '5'], '--entities must be a whole number from 200 to 5000000; got "10".'],
    [['--entities', '1e6', '--relations', '5'], '--entities must be a whole number from 200 to 5000000; got "1e6".'],
    [['--entities', '200'], '--relations is missing.'],
    [['--entities', '200', '--relations', '9000'], '--relations must be a whole number from 0 to 4000; got "9000".'],
    [
      ['--entities', '200', '--relations', '5', '--seed', 'x'],
      '--seed must be a whole number from 0 to 4294967295; got "x".',
    ],
    [['--entities', '200', '--relations', '5'], '--out is missing.'],
    [
      ['--entities', '200', '--relations', '5', '--out', 'a.yaml'],
      '--out must end in .jsonl or .jsonl.gz; got "a.yaml".',
    ],
    [['--entities', '200', '--relations', '5', '--out', 'no/a.jsonl'], 'a.jsonl cannot be written.'],
    [['--nodes', '5'], "Unknown option '--nodes'"],
  ])('rejects %j with status 2', async (args, message) => {
    const folder = temporaryFolder();
    const { status, stderr, stdout } = await run(folder, ...args);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(existsSync(join(folder, 'a.yaml'))).toBe(false);
  });

  it('explains its options with --help', async () => {
    const { status, stdout } = await run('.', '--help');
    expect(status).toBe(0);
    for (const option of ['--entities N', '--relations M', '--out FILE', '--seed S']) expect(stdout).toContain(option);
  });
});

function recordsOf(kind: string, size: GraphSize): Fields[] {
  return [...generateGraph(size, vocabulary)]
    .map((line): Fields => JSON.parse(line))
    .filter(({ record }) => record === kind);
}

async function run(cwd: string, ...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    write: async (data: string | Uint8Array) => {
      written[name] += data;
    },
  });
  const status = await runGenerator(args, {
    cwd,
    env: {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    ask: null,
  });
  // A slow machine also gets a message about the progress.
  return { status, stdout: written.stdout, stderr: written.stderr.replace('lines …\n', '') };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
