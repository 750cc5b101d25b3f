import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { columnsOf } from '../../server/export/fields/columns.ts';
import { csv } from '../../server/export/formats/csv.ts';
import { dictionary } from '../../server/export/formats/dictionary.ts';
import { EXPORT_FORMATS } from '../../server/export/formats/index.ts';
import { toChunks } from '../../server/export/output/chunks.ts';
import { runCommand } from '../support/runCommand.ts';
import { bytesOf, dataset, store, textOf, whole } from './exported.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FORMATS = EXPORT_FORMATS.filter(({ name }) => name !== 'dictionary');

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('names title, licence and version of the dataset', async () => {
    // Workbooks and Parquet are compressed, and have the tables of csv.
    const { files } = ['xlsx', 'parquet'].includes(format.name) ? csv : format;
    const table = files?.(await whole()).find(({ name }) => name === 'dataset.csv');
    const text = table ? (await bytesOf(table.write())).toString() : await textOf(format);
    for (const expected of [dataset.version, 'CC-BY-4.0', '小世界']) expect(text).toContain(expected);
  });

  test('reads facts while it is written, and stops when its reader stops', async () => {
    let isReading = true;
    let written = 0;
    const content = await endless(() => {
      isReading = false;
    });
    for await (const piece of toChunks(format.write(content))) {
      written += piece.length;
      if (written > 200_000) break;
    }
    await expect.poll(() => isReading).toBe(false);
  });
});

test('an export fails if the dataset is replaced meanwhile', async () => {
  let asked = 0;
  const replaced = {
    ...store,
    dataset: async () => ({ ...(await store.dataset()), version: asked++ === 0 ? 'before' : 'after' }),
  };
  const content = await createWholeContent(replaced);
  const [json] = EXPORT_FORMATS;
  if (!json) throw new Error('no format');
  await expect(textOf(json, content)).rejects.toMatchObject({
    code: 'NOT_READY',
    message: 'Version before was replaced by another while it was being exported.',
  });
});

describe('the data dictionary', () => {
  test('describes every column', async () => {
    const text = await textOf(dictionary);
    const columns = columnsOf(await whole());
    for (const { name, type } of Object.values(columns).flat()) {
      expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\| ${type} \\| [^|]* \\| [^|]+[.] \\|$`, 'm'));
    }
  });

  test('has every type, predicate, measure and unit with both labels', async () => {
    const text = await textOf(dictionary);
    const { measures, predicates, types, units } = dataset.vocabulary;
    for (const { id, label } of [...types, ...predicates, ...measures, ...units]) {
      expect(text).toContain(`| \`${id}\` | ${label.zh} | ${label.en} |`);
    }
  });

  test('has a column for every field of every fact', async () => {
    const columns = columnsOf(await whole());
    const [entity] = dataset.entities;
    const [relation] = dataset.relations;
    const [figure] = dataset.figures;
    const [document] = dataset.documents;
    const named = (list: readonly { readonly name: string }[]) =>
      new Set(list.map(({ name }) => name.replace(/(Zh|En)$/, '')));
    expect([...named(columns.entity)]).toEqual(expect.arrayContaining(without(Object.keys(entity ?? {}), 'forms')));
    expect([...named(columns.relation)]).toEqual(expect.arrayContaining(Object.keys(relation ?? {})));
    expect([...named(columns.figure)]).toEqual(expect.arrayContaining(Object.keys(figure ?? {})));
    expect([...named(columns.document)]).toEqual(expect.arrayContaining(Object.keys(document ?? {})));
  });

  test('is up to date in docs/data-dictionary.md', async () => {
    const { stdout } = await runCommand(ROOT, ['export', '--format', 'dictionary']);
    // If not: npm run graph -- export --format dictionary --out docs/data-dictionary.md
    expect(readFileSync(`${ROOT}docs/data-dictionary.md`, 'utf8')).toBe(stdout);
  });
});

function without(names: readonly string[], name: string): string[] {
  return names.filter((candidate) => candidate !== name);
}

/** Repeats the world without end, with new ids. `onEnd` is called when reading stops. */
async function endless(onEnd: () => void): Promise<ExportContent> {
  const content = await whole();
  async function* repeat<Fact extends { readonly id: string }>(facts: readonly Fact[]): AsyncGenerator<Fact> {
    try {
      for (let round = 0; ; round++) for (const fact of facts) yield { ...fact, id: `${fact.id}-${round}` };
    } finally {
      onEnd();
    }
  }
  return { ...content, entities: () => repeat(dataset.entities) };
}
