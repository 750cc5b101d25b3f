import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { formatCitation } from '../../server/model/citation.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { type Called, connectOverHttp } from './connect.ts';

let dataset: Dataset;
let citationsOf: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  dataset = await readDataset('graph-seeds');
  citationsOf = new Map(
    [...dataset.entities, ...dataset.relations, ...dataset.figures].map(({ id, citations }) => [
      id,
      citations.map(formatCitation),
    ]),
  );
});

interface Cited {
  readonly id: string;
  readonly citations: readonly string[];
  /** Number of citations of an entity, of which the result has only the first. */
  readonly places?: number;
}

/** Returns everything in the data that has citations, at any depth. */
function citedIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(citedIn);
  // Values with an id and citations were made by toOutput.ts.
  return 'citations' in value ? [value as Cited, ...inner] : inner;
}

function expectEvidence({ isError, text, data }: Called): void {
  expect(isError, text).toBe(false);
  const cited = citedIn(data);
  for (const { id, citations, places } of cited) {
    const known = citationsOf.get(id) ?? [];
    expect({ id, citations }).toEqual({ id, citations: places === undefined ? known : known.slice(0, 3) });
    expect(citations.length).toBeGreaterThan(0);
    expect(text).toContain(`[${citations.join(', ')}]`);
  }
  const statements = text.split('\n').filter((line) => line.trimStart().startsWith('- '));
  expect(statements.filter((line) => !/ \[d\d{3}:\d+(-\d+)?(, d\d{3}:\d+(-\d+)?)*\]/.test(line))).toEqual([]);
  const documents = new Set(cited.flatMap(({ citations }) => citations.map((citation) => citation.split(':')[0])));
  expect(data.citedDocuments.map(({ id }: { id: string }) => id)).toEqual([...documents].sort());
}

test('every relation and figure in a result has its citations', {
  timeout: 120_000,
}, async () => {
  const { call } = await connectOverHttp({ dataset });
  const id = fc.constantFrom(...dataset.entities.map((entity) => entity.id));
  const twoIds = fc.uniqueArray(id, { minLength: 2, maxLength: 2 });
  const lang = fc.constantFrom('zh', 'en');
  await fc.assert(
    fc.asyncProperty(twoIds, lang, async ([id, other], lang) => {
      const answers = await Promise.all([
        call('entity', { entity: id, lang }),
        call('neighborhood', { entities: [id], depth: 2, lang }),
        call('relations', { entity: id, lang }),
        call('figures', { entity: id, lang }),
        call('paths', { from: id, to: other, maxLength: 4, lang }),
        call('common', { entities: [id, other], atLeast: 1, lang }),
      ]);
      answers.forEach(expectEvidence);
    }),
    { numRuns: 10 },
  );
});

test('an entity is found by each of its whole names, in either language', { timeout: 60_000 }, async () => {
  const { call } = await connectOverHttp({ dataset });
  const nameCounts = new Map<string, number>();
  for (const { name, aliases } of dataset.entities)
    for (const form of new Set([name.zh, name.en, ...aliases])) nameCounts.set(form, (nameCounts.get(form) ?? 0) + 1);
  const sample = dataset.entities.filter((_entity, index) => index % 60 === 0);
  for (const { id, name } of sample) {
    for (const form of [name.zh, name.en].filter((form) => nameCounts.get(form) === 1)) {
      const { data, text } = await call('entity', { entity: form, first: 1 });
      expect([form, data?.entity.id ?? text]).toEqual([form, id]);
    }
  }
});

test('the pages of a list have each item once', { timeout: 60_000 }, async () => {
  const { call } = await connectOverHttp({ dataset });
  const most = dataset.entities.reduce((a, b) => (b.degree > a.degree ? b : a));
  const read: string[] = [];
  for (let total = 1; read.length < total; ) {
    const { data } = await call('relations', { entity: most.id, first: 50, offset: read.length });
    total = data.page.total;
    expect(data.more === null).toBe(read.length + data.relations.length === total);
    read.push(...data.relations.map(({ id }: { id: string }) => id));
  }
  const own = dataset.relations.filter(({ subject, object }) => subject === most.id || object === most.id);
  expect(read.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});
