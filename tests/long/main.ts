import { parseArgs } from 'node:util';
import { startNeo4j } from '../support/neo4j.ts';
import { ensureSchemathesis } from './ensureSchemathesis.ts';
import { type Findings, runSchemathesis } from './runSchemathesis.ts';
import { startServer } from './startServer.ts';

const HELP = `npm run test:long -- [--minutes N] [--seed N] [memory] [neo4j]

Runs schemathesis against /graphql, with the seeds in memory and in a real Neo4j, or in one of the two. The exit status is 0 if
it found no error, 1 if it found one, and 2 if it could not run.

  --minutes N   minutes for each store; by default 10 for memory and 3 for neo4j
  --seed N      seed of the generated queries; 1 by default

Settings of the server (REQUEST_TIMEOUT_MS, …) are passed on. On a busy machine set a longer timeout, so that TIMED_OUT is not
counted as an error.`;

/** Minutes for each store, unless --minutes is given. */
const STORES = { memory: 10, neo4j: 3 };
type StoreName = keyof typeof STORES;

const isStoreName = (name: string): name is StoreName => name in STORES;
const storeNames = Object.keys(STORES).filter(isStoreName);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const unknown = positionals.find((name) => !isStoreName(name));
  if (unknown !== undefined)
    throw new Error(`There is no store "${unknown}"; the stores are ${storeNames.join(' and ')}.`);
  const minutes = values.minutes === undefined ? null : positive('--minutes', values.minutes);
  const seed = positive('--seed', values.seed);

  const schemathesis = ensureSchemathesis();
  const asked = positionals.length === 0 ? storeNames : storeNames.filter((name) => positionals.includes(name));
  const all: Findings[] = [];
  for (const name of asked) {
    const seconds = Math.round(60 * (minutes ?? STORES[name]));
    console.log(`\n${name}: schemathesis for ${seconds} seconds, seed ${seed}`);
    const findings = await withServer(name, (url) => runSchemathesis({ schemathesis, url, seconds, seed }));
    console.log(`${name}: ${describe(findings)}`);
    all.push(findings);
  }
  const failed = all.filter(({ problems }) => problems.length > 0).length;
  console.log(`${all.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Adds the errors that the server logged to the findings. */
async function withServer(name: StoreName, ask: (url: string) => Promise<Findings>): Promise<Findings> {
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
