import { availableParallelism, totalmem } from 'node:os';
import neo4jDriver from 'neo4j-driver';
import type { Dataset } from '../../../server/model/dataset.ts';
import type { RunningNeo4j } from '../../support/neo4j.ts';
import { writeBenchmarks } from '../benchmarksPage.ts';
import { toMarkdownTable } from '../table.ts';
import { CONTENDERS, type ContenderKey, readVersion } from './contenders.ts';
import { CALLERS } from './load.ts';

export interface QuestionResult {
  readonly title: string;
  /** Number of requests of one round. */
  readonly total: number;
  readonly results: Readonly<Record<ContenderKey, Result>>;
}

/** Medians over the rounds. */
export interface Result {
  readonly requestsPerSecond: number;
  /** Latencies, ms. */
  readonly p50: number;
  readonly p95: number;
  /** CPU time of the server's process per request, in ms. */
  readonly cpu: number;
  /** CPU time of the callers per request, in ms. */
  readonly callerCpu: number;
  /** Requests per second, divided by those of another contender. */
  readonly toBare: number;
  readonly toNeo4jGraphql: number;
}

export interface ReportInput {
  readonly results: readonly QuestionResult[];
  readonly dataset: Dataset;
  readonly neo4j: RunningNeo4j;
  readonly rounds: number;
  readonly warmUpSeconds: number;
}

const KEYS = Object.keys(CONTENDERS) as ContenderKey[];

/** Prints the ratios and writes all results, with versions and machine, to docs/benchmarks.md. */
export async function report(input: ReportInput): Promise<void> {
  const ratios = ratioTable(input.results);
  console.log(ratios);
  await writeBenchmarks([await introduction(input), ratios, ...input.results.map(questionTable)].join(''));
}

function ratioTable(results: readonly QuestionResult[]): string {
  return toMarkdownTable(
    'In short',
    [
      '',
      'response cache off ÷ bare handler',
      'both caches off ÷ bare handler',
      'cached answers ÷ bare handler',
      '@neo4j/graphql ÷ bare handler',
      'response cache off ÷ @neo4j/graphql',
    ],
    results.map(({ title, results: { miss, uncached, hit, neo4jGraphql } }) => [
      title,
      ...[miss.toBare, uncached.toBare, hit.toBare, neo4jGraphql.toBare, miss.toNeo4jGraphql].map(
        (ratio) => `${ratio.toFixed(2)} ×`,
      ),
    ]),
  );
}

/** Formats the results of all contenders for one question as a Markdown table. */
export function questionTable({ title, total, results }: QuestionResult): string {
  return toMarkdownTable(
    `${title.slice(0, 1).toUpperCase()}${title.slice(1)} (${total} requests a round)`,
    ['', 'requests/s', 'p50, ms', 'p95, ms', 'server CPU, ms', 'caller CPU, ms', '÷ bare handler', '÷ @neo4j/graphql'],
    KEYS.map((key) => {
      const { requestsPerSecond, p50, p95, cpu, callerCpu, toBare, toNeo4jGraphql } = results[key];
      return [
        CONTENDERS[key].name,
        requestsPerSecond.toFixed(0),
        ...[p50, p95].map((milliseconds) => milliseconds.toFixed(1)),
        ...[cpu, callerCpu].map((milliseconds) => milliseconds.toFixed(2)),
        ...[toBare, toNeo4jGraphql].map((ratio) => `${ratio.toFixed(2)} ×`),
      ];
    }),
  );
}

async function introduction({ dataset, neo4j, rounds, warmUpSeconds }: ReportInput): Promise<string> {
  const ours = await Promise.all(
    ['@apollo/server', 'fastify', 'graphql', 'neo4j-driver'].map(async (name) => `${name} ${await readVersion(name)}`),
  );
  const theirs = await Promise.all(
    ['@neo4j/graphql', '@apollo/server', 'neo4j-driver'].map(
      async (name) => `${name} ${await readVersion(name, { isPrivate: true })}`,
    ),
  );
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `# How fast the API is

Written by \`npm run bench -- api\` on ${new Date().toISOString().slice(0, 10)}. Compare the ratios; times depend on the
machine. [performance.md](performance.md) explains them, and lists the goals that are missed.

- **Contenders**, each in a process of its own on the same Neo4j:
  - our server as \`npm start\` runs it, with every answer in its response cache (cached answers);
  - our server without the response cache (response cache off): Neo4j returns the ids of the facts of each answer,
    and the facts come from the fact cache;
  - our server without the fact cache too (both caches off): a second query to Neo4j reads the facts;
  - a bare \`node:http\` handler with the fastest known Cypher for each question, without schema, checks or limits
    (\`tests/bench/api/bareServer.ts\`). It caches nothing, and reads only the requested properties;
  - @neo4j/graphql, served by Apollo as its documentation recommends, with the bare handler's Cypher in its \`@cypher\` fields
    (\`tests/bench/api/neo4j-graphql\`).
- **Work**: ${CALLERS} callers, each with one connection and one request at a time. All contenders get the same arguments: real
  ids and names; for the whole graph, limits above its size. First the answers of all contenders are converted to one shape and
  compared; a difference ends the benchmark. Answers to searches are compared without their order, because only our server ranks
  the hits and derives the index keys from the text; the others receive the keys.
- **Measurement**: medians of ${rounds} rounds in which the contenders take turns; ratios are taken within a round. Each contender
  first answers each question for ${warmUpSeconds} s. Server CPU is the CPU time of the contender's process per request, without
  Neo4j's; callers and Neo4j run on the same machine.
- **Dataset**: ${dataset.entities.length} entities, ${dataset.relations.length} relations.
- **Versions**: Node ${process.versions.node}, Neo4j ${await readNeo4jVersion(neo4j)}; ours ${ours.join(', ')}; theirs ${theirs.join(', ')}.
- **Machine**: ${availableParallelism()} cores, ${gibibytes} GiB, ${process.platform} ${process.arch}.
`;
}

async function readNeo4jVersion({ uri, user, password }: RunningNeo4j): Promise<string> {
  const auth = password === null ? undefined : neo4jDriver.auth.basic(user ?? 'neo4j', password);
  const driver = neo4jDriver.driver(uri, auth);
  try {
    const { records } = await driver.executeQuery(
      'CALL dbms.components() YIELD versions, edition RETURN versions[0], edition',
    );
    return `${records[0]?.get(0)} ${records[0]?.get(1)}`;
  } finally {
    await driver.close();
  }
}
