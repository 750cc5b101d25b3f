import { parseArgs } from 'node:util';
import { pythonWith } from '../../scripts/pythonPackages.mjs';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { checkSeedsProperty } from '../definition/checkSeedsProperty.ts';
import { checkRequestsProperty } from '../fuzz/checkRequestsProperty.ts';
import { launchChromium } from '../support/chromium.ts';
import { startNeo4j } from '../support/neo4j.ts';
import { type Findings, runSchemathesis } from './runSchemathesis.ts';
import { startServer } from './startServer.ts';

const HELP = `npm run test:long -- [--minutes N] [--seed N] [--path PATH] [memory] [neo4j] [requests] [seeds]

Runs these tests, or only the named ones:

  memory   schemathesis against /graphql, with the seeds in memory
  neo4j    schemathesis against /graphql, with the seeds in a real Neo4j
  requests generated requests with words of the seeds to /graphql and /reconcile: memory and a real Neo4j must give the same bytes,
           as the schema says; every field and every argument must have given data
  seeds    generated seeds, with any values that graph-seeds/README.md allows, through the whole product: check, format, import,
           both stores, search, exports, MCP and the page; every 25th also in a real Chromium

The exit status is 0 if they found no error, 1 if they found one, and 2 if they could not run.

  --minutes N   minutes for each test; by default 10 for memory, 3 for neo4j and 10 for the others
  --seed N      seed of what is generated; 1 by default
  --path PATH   with --seed: repeats one counterexample of requests or seeds, which print this option

With DOCUMENTS_DIR, answers to requests have lines of the documents too. The settings of the server (REQUEST_TIMEOUT_MS, …) hold
for memory and neo4j. On a busy machine set a longer timeout, so that TIMED_OUT is not
counted as an error.`;

/** Minutes for each test, unless --minutes is given. */
const MINUTES = { memory: 10, neo4j: 3, requests: 10, seeds: 10 };
type TestName = keyof typeof MINUTES;

const isTestName = (name: string): name is TestName => Object.hasOwn(MINUTES, name);
const testNames = Object.keys(MINUTES).filter(isTestName);
/** Number of generated seeds for each that Chromium shows, which takes twice as long. */
const SEEDS_PER_BROWSER_TEST = 25;

interface Settings {
  readonly seconds: number;
  readonly seed: number;
  readonly path: string | undefined;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      path: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const unknown = positionals.find((name) => !isTestName(name));
  if (unknown !== undefined) throw new Error(`There is no test "${unknown}"; the tests are ${testNames.join(', ')}.`);
  const minutes = values.minutes === undefined ? null : positive('--minutes', values.minutes);
  const seed = positive('--seed', values.seed);

  const asked = positionals.length === 0 ? testNames : testNames.filter((name) => positionals.includes(name));
  const all: boolean[] = [];
  for (const name of asked) {
    const seconds = Math.round(60 * (minutes ?? MINUTES[name]));
    console.log(`\n${name}: ${seconds} seconds, seed ${seed}`);
    const settings = { seconds, seed, path: values.path };
    all.push(await runTest(name, settings));
  }
  const failed = all.filter((passed) => !passed).length;
  console.log(`${all.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function runTest(name: TestName, settings: Settings): Promise<boolean> {
  if (name === 'seeds') return testSeeds(settings);
  return name === 'requests' ? testRequests(settings) : testStore(name, settings);
}

/** Sends generated requests to servers with both stores. Returns whether they found no error and everything gave data. */
async function testRequests({ path, seconds, seed }: Settings): Promise<boolean> {
  const neo4j = await startNeo4j({ lasting: true });
  const config = { ...neo4j, timeoutMs: 60_000 };
  const dataset = await readDataset('graph-seeds');
  await importDataset(config, dataset);
  const store = createNeo4jStore(config);
  try {
    const { problem, requests, unreached } = await checkRequestsProperty({
      ...{ dataset, stores: [createMemoryStore(dataset), store], seed, path, milliseconds: seconds * 1000 },
      documentsDir: process.env.DOCUMENTS_DIR ?? null,
      onCase: (count) => count % 1_000 === 0 && console.log(`requests: ${count} so far`),
    });
    const missed = unreached.length === 0 ? '' : `, and no data by ${unreached.join(', ')}`;
    console.log(`requests: ${requests} with the same answers${problem === null ? missed : `, and then\n${problem}`}`);
    return problem === null && unreached.length === 0;
  } finally {
    await store.close();
    await neo4j.stop();
  }
}

/** Sends generated queries to the server. Returns whether there was no error. */
async function testStore(name: 'memory' | 'neo4j', { seconds, seed }: Settings): Promise<boolean> {
  const python = pythonWith('schemathesis');
  const findings = await withServer(name, (url) => runSchemathesis({ python, url, seconds, seed }));
  console.log(`${name}: ${describe(findings)}`);
  return findings.problems.length === 0;
}

/** Checks generated seeds. Returns whether all of them work everywhere. */
async function testSeeds({ path, seconds, seed }: Settings): Promise<boolean> {
  const neo4j = await startNeo4j({ lasting: true });
  const browser = await launchChromium();
  try {
    const { cases, problem } = await checkSeedsProperty({
      ...{ neo4j: { ...neo4j, timeoutMs: 60_000 }, browser, browserEvery: SEEDS_PER_BROWSER_TEST, seed, path },
      milliseconds: seconds * 1000,
      onCase: (count) => count % 100 === 0 && console.log(`seeds: ${count} datasets so far`),
    });
    const isTested = problem !== null || cases > 0;
    const result =
      problem === null ? `${cases} datasets work everywhere` : `${cases} datasets work, and then\n${problem}`;
    console.log(`seeds: ${isTested ? result : 'the time ended before the first dataset was checked'}`);
    return problem === null && isTested;
  } finally {
    await browser.close();
    await neo4j.stop();
  }
}

/** Adds the errors that the server logged to the findings. */
async function withServer(name: 'memory' | 'neo4j', ask: (url: string) => Promise<Findings>): Promise<Findings> {
  const neo4j = name === 'neo4j' ? await startNeo4j() : null;
  try {
    const server = await startServer(neo4j);
    try {
      const findings = await ask(server.url);
      const logged = server.errors();
      return logged.length === 0
        ? findings
        : { ...findings, problems: [...findings.problems, `the server logged: ${logged.join('\n')}`] };
    } finally {
      await server.stop();
    }
  } finally {
    await neo4j?.stop();
  }
}

function describe({ queries, problems }: Findings): string {
  return problems.length === 0
    ? `${queries} queries, no server error, no timeout`
    : `${queries} queries, and\n${problems.map((problem) => `  - ${problem}`).join('\n')}`;
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new Error(`${option} is ${JSON.stringify(text)}; it must be a number greater than 0.`);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
