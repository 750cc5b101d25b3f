import { describe, expect, test } from 'vitest';
import { countDataset } from '../../server/cli/commands/countDataset.ts';
import { writeStatsMarkdown } from '../../server/cli/commands/statsMarkdown.ts';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { writeDictionary } from '../../server/export/formats/dictionary.ts';
import { formatProblem } from '../../server/seeds/problem.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { connectOverHttp } from '../mcp/connect.ts';
import { serve } from '../server/api/serve.ts';
import { replaceTexts } from '../support/replaceTexts.ts';
import { buildWorld, SEED_WORLD } from '../support/world.ts';

let number = 0;
/** The test world in Hebrew, and in Arabic as its English. */
const { dataset } = buildWorld(
  replaceTexts(SEED_WORLD, () => {
    number += 1;
    return `${number % 2 ? 'שלום עולם' : 'مرحبا بالعالم'} ${number} (${number})`;
  }),
);

/** Returns the lines in which right-to-left letters are not isolated and stand beside something else. */
function notIsolated(text: string): string[] {
  return text.split('\n').filter((line) => {
    let rest = line;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '');
    }
    return /[\u0590-\u08ff]/.test(rest);
  });
}

describe('texts with names in right-to-left scripts isolate these', () => {
  test('in Markdown', async () => {
    const markdown = [writeStatsMarkdown(dataset, countDataset(dataset), null)];
    for await (const part of writeDictionary(await createWholeContent(createMemoryStore(dataset)))) markdown.push(part);
    expect(markdown.join('')).toContain('| \u2068');
    expect(notIsolated(markdown.join(''))).toEqual([]);
  });

  test('in references as text and in labels', async () => {
    const { ask } = await serve({ dataset });
    const ids = [dataset.entities[0]?.id, dataset.relations[0]?.id, dataset.figures[0]?.id, 'd1', null];
    for (const id of ids) {
      const { data } = await ask(
        'query ($id: ID) { cite(id: $id) { zh: text(lang: ZH) en: text(lang: EN) gbt: gbt7714(lang: ZH) } }',
        { id },
      );
      expect(data.cite.zh).toContain('\u2068');
      expect(notIsolated(Object.values(data.cite).join('\n'))).toEqual([]);
    }
    const { data } = await ask(
      '{ relations(first: 50) { nodes { label } } figures(first: 50) { nodes { label } } meta { communities { label { zh en } } } }',
    );
    const labels = JSON.stringify(data).replaceAll('"', '\n');
    expect(labels).toContain('\u2068');
    expect(notIsolated(labels)).toEqual([]);
  });

  test('in the texts of MCP tools, while their data has the names alone', async () => {
    const { call } = await connectOverHttp({ dataset });
    const calls: readonly (readonly [string, Record<string, unknown>])[] = [
      ['search', { text: 'שלום' }],
      ['entity', { entity: 'xinghe' }],
      ['relations', {}],
      ['figures', {}],
      ['documents', {}],
      ['vocabulary', {}],
      ['paths', { from: 'wang-bo', to: 'microdrama' }],
      ['neighborhood', { entities: ['xinghe'] }],
      ['common', { entities: ['xinghe', 'yunfan'] }],
      ['cite', { id: 'xinghe' }],
      ['entity', { entity: 'שלום עולם' }],
    ];
    for (const [name, given] of calls) {
      const { text } = await call(name, given);
      expect([name, text]).toEqual([name, expect.stringContaining('\u2068')]);
      expect([name, notIsolated(text)]).toEqual([name, []]);
    }
    const { data } = await call('entity', { entity: 'xinghe' });
    expect(data.entity.name).toBe(dataset.entities.find(({ id }) => id === 'xinghe')?.name.zh);
  });

  test('in problems of seeds', () => {
    const problem = {
      file: 'facts/a.yaml',
      line: 3,
      severity: 'error' as const,
      message: '"שלום (2)" and "مرحبا (3)" are similar: 4.',
    };
    expect(notIsolated(formatProblem(problem))).toEqual([]);
  });
});
