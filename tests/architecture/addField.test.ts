import { expect, test } from 'vitest';
import { copyOfProject, type Insertion, typeCheck } from './copyOfProject.ts';

/** Edits by hand that add `season` to relations. Types are generated. */
const EDITS: readonly Insertion[] = [
  {
    file: 'server/model/relation.ts',
    after: '  readonly edition: number | null;\n',
    insert: '  readonly season: number | null;\n',
  },
  {
    file: 'server/model/fields.ts',
    after: "  edition: { type: 'integer', seed: 'edition' },\n",
    insert: "  season: { type: 'integer', seed: 'season', unit: 'seasons' },\n",
  },
  {
    file: 'schema.graphql',
    after: '  "Edition of a series, from 1."\n  edition: Int\n',
    insert: '  "Season of a series, from 1."\n  season: Int\n',
  },
  { file: 'web/api/fragments.ts', after: '    edition\n', insert: '    season\n' },
  { file: 'graph-seeds/README.md', after: '`rank`, `edition`, ', insert: '`season`, ' },
  { file: 'tests/web/state/world.ts', after: '    edition: null,\n', insert: '    season: null,\n' },
];

const SEEDS = 'tests/fixtures/seeds/good-world/seeds';
const FACTS: readonly Insertion[] = [
  {
    file: `${SEEDS}/vocabulary/predicates.yaml`,
    after: 'qualifiers: [rank, edition',
    insert: ', season',
  },
  {
    file: `${SEEDS}/facts/first.yaml`,
    after: 'subject: xinghe, predicate: streams, object: yuanshan',
    insert: ', season: "3"',
  },
];

/** Prints a GraphQL result and all exports. */
const PROGRAM = `
import pino from 'pino';
import { createApi } from './server/api/createApi.ts';
import { DEFAULT_LIMITS } from './server/api/limits/limits.ts';
import { createWholeContent } from './server/export/content/wholeContent.ts';
import { csv } from './server/export/formats/csv.ts';
import { EXPORT_FORMATS } from './server/export/formats/index.ts';
import { readDataset } from './server/seeds/readSeeds.ts';
import { createMemoryStore } from './server/store/memory/memoryStore.ts';
const store = createMemoryStore(await readDataset('${SEEDS}'));
const content = await createWholeContent(store);
const textOf = async (pieces) => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};
const files = Object.fromEntries(
  await Promise.all(csv.files(content).map(async ({ name, write }) => [name, await textOf(write())])),
);
for (const { name, write } of EXPORT_FORMATS) if (name !== 'csv') files[name] = await textOf(write(content));
const api = await createApi({
  store, documentsDir: null, publicUrl: null, limits: DEFAULT_LIMITS, logger: pino({ level: 'silent' }),
});
const query = '{ nodes(ids: ["xinghe--streams--yuanshan"]) { ... on Relation { season } } }';
const answer = await api.answer({ query, variables: {}, operationName: null }, AbortSignal.timeout(10_000));
await api.close();
console.log(JSON.stringify({ answer, files }));
`;

test('a field is added to relations in six files', async () => {
  expect(new Set(EDITS.map(({ file }) => file)).size).toBeLessThanOrEqual(6);
  const copy = await copyOfProject(SEEDS, 'tests/web/state/world.ts');
  await copy.insert([...EDITS, ...FACTS]);
  await copy.run('scripts/generate.mjs');
  await copy.write('program.ts', PROGRAM);
  const [output] = await Promise.all([
    copy.run('--import', 'tsx', 'program.ts'),
    typeCheck(copy, 'server', 'web/api', 'tests/web/state/world.ts'),
  ]);
  const { answer, files } = JSON.parse(output);

  expect(answer).toMatchObject({ data: { nodes: [{ season: 3 }] } });
  const [header = '', ...rows] = String(files['relations.csv']).split('\r\n');
  const row = rows.find((line) => line.startsWith('xinghe--streams--yuanshan,')) ?? '';
  expect(row.split(',')[header.split(',').indexOf('season')]).toBe('3');
  const isStreaming = ({ id }: { readonly id: string }) => id === 'xinghe--streams--yuanshan';
  expect(JSON.parse(files.json).relations.find(isStreaming)).toMatchObject({ season: 3 });
  expect(lineOf(files['json-ld'], '"identifier":"xinghe--streams--yuanshan"')).toContain('"season":3');
  expect(lineOf(files.graphml, 'id="xinghe--streams--yuanshan"')).toContain('<data key="edge.season">3</data>');
  expect(files.cypher).toMatch(/id: 'xinghe--streams--yuanshan'.*?, season: 3, /);
  expect(lineOf(files.dictionary, '| `season` |')).toBe(
    '| `season` | integer | seasons | Season of a series, from 1. |',
  );
}, 240_000);

function lineOf(text: string, part: string): string | undefined {
  return text.split('\n').find((line) => line.includes(part));
}
