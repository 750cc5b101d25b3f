import { expect, test } from 'vitest';
import { copyOfProject, type Insertion, typeCheck } from './copyOfProject.ts';

/** Edits by hand that add `minX` to the filter of entities. Types are generated. */
const EDITS: readonly Insertion[] = [
  {
    file: 'schema.graphql',
    after: 'input EntityFilter {\n',
    insert: '  "Smallest x."\n  minX: Float\n',
  },
  {
    file: 'server/store/filters/filterFields.ts',
    after: 'export const ENTITY_FILTER_FIELDS = {\n',
    insert: `  minX: { operator: 'atLeast', kind: 'amount', read: ({ x }) => x, cypher: (e) => \`\${e}.x\` },
`,
  },
];

const SEEDS = 'tests/fixtures/seeds/good-world/seeds';

/** Prints GraphQL results from memory, and the condition in Cypher. */
const PROGRAM = `
import pino from 'pino';
import { createApi } from './server/api/createApi.ts';
import { DEFAULT_LIMITS } from './server/api/limits/limits.ts';
import { readDataset } from './server/seeds/readSeeds.ts';
import { createMemoryStore } from './server/store/memory/memoryStore.ts';
import { createConditions } from './server/store/neo4j/read/conditions.ts';
const store = createMemoryStore(await readDataset('${SEEDS}'));
const api = await createApi({
  store, documentsDir: null, publicUrl: null, limits: DEFAULT_LIMITS, logger: pino({ level: 'silent' }),
});
const answer = (filter) =>
  api.answer(
    { query: \`{ entities(filter: \${filter}) { nodes { x } } }\`, variables: {}, operationName: null },
    AbortSignal.timeout(60_000),
  );
const answers = await Promise.all(['{}', '{ minX: 1 }'].map(answer));
const conditions = createConditions((id) => id);
const cypher = conditions.entity({ minX: 1 })('e');
await api.close();
console.log(JSON.stringify({ answers, cypher, parameters: conditions.parameters }));
`;

test('a field is added to a filter in two files', async () => {
  const copy = await copyOfProject(SEEDS);
  await copy.insert(EDITS);
  await copy.run('scripts/generate.mjs');
  await copy.write('program.ts', PROGRAM);
  const [output] = await Promise.all([copy.run('--import', 'tsx', 'program.ts'), typeCheck(copy, 'server')]);
  const { answers, cypher, parameters } = JSON.parse(output);

  const [all, central] = answers.map(({ data }: { data: Data }) => data.entities.nodes.map((node) => node.x));
  expect(central).toEqual(all.filter((x: number) => x >= 1));
  expect(central.length).toBeLessThan(all.length);
  expect({ cypher, parameters }).toEqual({ cypher: 'e.x >= $p0', parameters: { p0: 1 } });
}, 240_000);

interface Data {
  readonly entities: { readonly nodes: readonly { readonly x: number }[] };
}
