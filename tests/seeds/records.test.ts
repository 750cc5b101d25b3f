import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../server/dataset/buildDataset.ts';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { jsonl } from '../../server/export/formats/jsonl.ts';
import { checkSeeds, findWarnings, readDataset, readSeedDataset } from '../../server/seeds/readSeeds.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { bytesOf } from '../export/exported.ts';
import { runCommand } from '../support/runCommand.ts';
import { layOutWorld } from '../support/seedFolders.ts';

type Fields = Record<string, unknown>;

describe('a dataset in JSON Lines', () => {
  it('gives the same dataset and the same bytes again, also compressed', async () => {
    const { folder, path, bytes } = await layOutRecords();
    const original = await readDataset(join(folder, 'seeds'));
    const { problems, seeds } = await checkSeeds(path);
    expect({ problems, warnings: seeds && findWarnings(seeds) }).toEqual({ problems: [], warnings: [] });
    const again = await readDataset(path);
    expect(again).toEqual(original);
    expect((await exportBytes(again)).equals(bytes)).toBe(true);
    writeFileSync(`${path}.gz`, gzipSync(bytes));
    expect(await readDataset(`${path}.gz`)).toEqual(original);
  });

  it('has all facts of graph-seeds, also those that only the check needs', async () => {
    const original = await readDataset('graph-seeds');
    const path = join(layOutWorld(), 'graph.jsonl');
    writeFileSync(path, await exportBytes(original));
    const { problems, seeds } = await checkSeeds(path);
    expect({ problems, warnings: seeds && findWarnings(seeds) }).toEqual({ problems: [], warnings: [] });
    const again = await readSeedDataset(path);
    expect(versionOf(again)).toBe(original.version);
    expect(again.vocabulary).toEqual(original.vocabulary);
  });

  it('takes the automatic pinyin, which may have letters of other scripts, and another only as syllables', async () => {
    const { path, records } = await layOutRecords();
    Object.assign(find(records, 'xinghe'), { name: '星河ϫ', pinyin: 'xing he ϫ' });
    writeRecords(path, records);
    expect((await checkSeeds(path)).problems).toEqual([]);
    Object.assign(find(records, 'xinghe'), { pinyin: 'xing ϫ' });
    writeRecords(path, records);
    expect((await checkSeeds(path)).problems).toMatchObject([
      { message: '"pinyin" must be syllables with spaces: "le guo".' },
    ]);
  });

  it('does not depend on the order of its records, or on computed fields', async () => {
    const { path, records } = await layOutRecords();
    const original = await readDataset(path);
    const [meta = {}, ...rest] = records;
    const stated = rest.reverse().map(({ degree, centrality, x, y, when, documents, ...fields }) => fields);
    writeRecords(path, [{ ...meta, version: undefined, counts: undefined, communities: undefined }, ...stated]);
    expect(await readDataset(path)).toEqual(original);
  });

  it.each<[name: string, change: (records: Fields[]) => void, problems: readonly string[]]>([
    [
      'a misspelt field',
      (records) => Object.assign(find(records, 'xinghe'), { alias: [] }),
      ['entity: unknown key "alias". Did you mean "aliases"?'],
    ],
    ['a record of no kind', (records) => records.push({ record: 'entty' }), [KINDLESS]],
    [
      'a wrong date',
      (records) => Object.assign(find(records, 'haifeng--produced--yuanshan'), { date: '2024-13' }),
      ['relation: "date" is not a date: "2024-13". Write'],
    ],
    [
      'lines in the wrong order',
      (records) =>
        Object.assign(find(records, 'haifeng--produced--yuanshan'), {
          citations: [{ document: 'first', lines: [3, 2] }],
        }),
      ['relation: "lines" must be the first and the last line: [58, 60]; got [3,2].'],
    ],
    [
      'a relation without a citation',
      (records) => Object.assign(find(records, 'haifeng--produced--yuanshan'), { citations: [] }),
      ['relation: "citations" is empty.'],
    ],
    [
      'lines that the document does not have',
      (records) =>
        Object.assign(find(records, 'haifeng--produced--yuanshan'), {
          citations: [{ document: 'first', lines: [3, 999] }],
        }),
      ['relation: line 999 does not exist: "first" has'],
    ],
    [
      'an end that the predicate does not allow',
      (records) => Object.assign(find(records, 'haifeng--produced--yuanshan'), { source: 'qingdao' }),
      ['relation: the subject of "produced" cannot be a place ("qingdao"), only:'],
    ],
    [
      'an unknown entity and an unknown document',
      (records) => {
        Object.assign(find(records, 'haifeng--produced--yuanshan'), { source: 'haifeg' });
        Object.assign(find(records, 'xinghe--streams--yuanshan'), { citations: [{ document: 'fist', lines: [1, 1] }] });
      },
      [
        'relation: unknown entity "haifeg". Did you mean "haifeng"?',
        'relation: unknown document "fist". Did you mean "first"?',
      ],
    ],
    [
      'a missing field of an entity, whose relations are not reported',
      (records) => Object.assign(find(records, 'xinghe'), { nameEn: undefined }),
      ['entity: "nameEn" is missing.'],
    ],
    ['a file that was cut off', (records) => records.splice(-2), ['meta: "counts" has 5 figures, but the file has 3']],
    [
      'a second record with the same id',
      (records) => records.push({ ...find(records, 'xinghe') }),
      ['of this file already has the mention of "xinghe".', 'entity: the id "xinghe" is taken: graph.jsonl, line'],
    ],
  ])('is refused with the line of the problem: %s', async (name, change, expected) => {
    const { path, records } = await layOutRecords();
    delete (records[0] as Fields).counts;
    if (name.startsWith('a file'))
      (records[0] as Fields).counts = { documents: 2, entities: 10, relations: 10, figures: 5 };
    change(records);
    writeRecords(path, records);
    const { problems } = await checkSeeds(path);
    const shown = problems.map(({ file, line, message }) => {
      expect(file).toBe(path);
      return `${String(records[line - 1]?.record)}: ${message}`;
    });
    expect(shown).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(shown[index]).toContain(text);
  });

  it.each<[name: string, bytes: (good: Buffer) => Uint8Array, problem: string]>([
    ['an empty file', () => Buffer.from(''), '1: is empty.'],
    [
      'no meta',
      (good) => good.subarray(good.indexOf('\n') + 1),
      '1: comes before the record "meta", which must be the first.',
    ],
    ['a list', () => Buffer.from('[]\n'), '1: comes before the record "meta", which must be the first.'],
    ['text', () => Buffer.from('graph:\n  - a\n'), '1: is not valid JSON: Unexpected token'],
    ['broken UTF-8', (good) => Buffer.concat([good, Buffer.from([0x7b, 0xff, 0x0a])]), 'is not UTF-8 text.'],
    [
      'an incomplete gzip file',
      (good) => gzipSync(good).subarray(0, 900),
      'cannot be read further: unexpected end of file.',
    ],
    ['zstd', () => Buffer.from('28b52ffd00', 'hex'), '1: is compressed by zstd, which is not supported'],
  ])('is refused if it is %s', async (_, change, problem) => {
    const { path, bytes } = await layOutRecords();
    writeFileSync(path, change(bytes));
    const { problems, seeds } = await checkSeeds(path);
    expect(seeds).toBeNull();
    expect(problems.map(({ line, message }) => `${line}: ${message}`).join('\n')).toContain(problem);
  });

  it('stops after a thousand problems', async () => {
    const { path, records } = await layOutRecords();
    writeRecords(path, [...records, ...Array.from({ length: 2_000 }, () => ({ record: 'node' }))]);
    const { problems, seeds } = await checkSeeds(path);
    expect({ seeds, count: problems.length }).toEqual({ seeds: null, count: 1_001 });
    expect(problems.at(-1)?.message).toContain('reading ended here, after 1000 problems.');
  });
});

describe('the command line with a file of JSON Lines', () => {
  it('checks it, exports it, and takes it from SEEDS_DIR', async () => {
    const { folder, bytes } = await layOutRecords();
    const checked = await runCommand(folder, ['check', '--from', 'graph.jsonl']);
    expect(checked).toEqual({ status: 0, stdout: '', stderr: 'No problems.\n' });
    const exported = await runCommand(folder, ['export', '--format', 'jsonl'], { SEEDS_DIR: 'graph.jsonl' });
    expect(exported).toEqual({ status: 0, stdout: bytes.toString(), stderr: '' });
  });

  it.each([
    [['format', '--seeds', 'graph.jsonl'], 'graph.jsonl is a file, and this command works on a folder of seeds.'],
    [['check', '--from', 'graph.jsonl', '--seeds', 'seeds'], '--from and --seeds cannot be combined.'],
    [['check', '--from', 'graph.jsonl', '--documents', 'documents'], '--documents works on a folder of seeds only.'],
  ])('rejects %j', async (args, message) => {
    const { folder } = await layOutRecords();
    const { status, stderr } = await runCommand(folder, args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

it('warns of a folder of YAML with more facts than people can review', async () => {
  const { seeds } = await checkSeeds(join(layOutWorld(), 'seeds'));
  const [file] = seeds?.factsFiles ?? [];
  const [fact] = file?.facts ?? [];
  if (!seeds || !file || !fact) throw new Error('the small world has no facts');
  const large = {
    ...seeds,
    factsFiles: [...seeds.factsFiles, { ...file, facts: Array.from({ length: 20_000 }, () => fact) }],
  };
  const warnings = (given: typeof seeds) =>
    findWarnings(given).filter(({ message }) => message.includes('the folder has'));
  expect(warnings(large)).toMatchObject([{ file: seeds.info.at.file, severity: 'warning' }]);
  expect(warnings({ ...large, format: 'jsonl' })).toEqual([]);
  expect(warnings(seeds)).toEqual([]);
});

const KINDLESS =
  'is not a record: "record" must be one of meta, document, entity, relation, figure. Did you mean "entity"?';

async function exportBytes(dataset: Awaited<ReturnType<typeof readDataset>>): Promise<Buffer> {
  return bytesOf(jsonl.write(await createWholeContent(createMemoryStore(dataset))));
}

/** Writes the small world as graph.jsonl until the test ends. */
async function layOutRecords() {
  const folder = layOutWorld();
  const path = join(folder, 'graph.jsonl');
  const bytes = await exportBytes(await readDataset(join(folder, 'seeds')));
  writeFileSync(path, bytes);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return { folder, path, bytes, records: lines.map((line): Fields => JSON.parse(line)) };
}

function writeRecords(path: string, records: readonly Fields[]): void {
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

function find(records: readonly Fields[], id: string): Fields {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`there is no record ${id}`);
  return record;
}
