import { writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import neo4jDriver from 'neo4j-driver';
import type { Dataset } from '../../../server/model/dataset.ts';
import type { RunningNeo4j } from '../../support/neo4j.ts';
import { toMarkdownTable } from '../table.ts';
import { CONTENDERS, type ContenderKey, readVersion } from './contenders.ts';
import { CALLERS } from './load.ts';

export interface QuestionResult {
  readonly title: string;
  /** Requests of one round. */
  readonly total: number;
  readonly results: Readonly<Record<ContenderKey, Result>>;
}

/** Medians over the rounds. */
export interface Result {
  readonly requestsPerSecond: number;
  /** Latencies, ms. */
  readonly p50: number;
  readonly p95: number;
  /** CPU of the server's process, ms a request. */
  readonly cpu: number;
  /** CPU of the callers, ms a request. */
  readonly callerCpu: number;
  /** Requests a second as shares of another contender's. */
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

const PAGE = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));
const KEYS = Object.keys(CONTENDERS) as ContenderKey[];

/** Prints the ratios and writes docs/benchmarks.md: all that was measured, with all that it depends on. */
export async function report(input: ReportInput): Promise<void> {
  const ratios = ratioTable(input.results);
  console.log(ratios);
  await writeFile(PAGE, [await introduction(input), ratios, ...input.results.map(questionTable)].join(''));
}

function ratioTable(results: readonly QuestionResult[]): string {
  return toMarkdownTable(
    'In short',
    [
      '',
      'nothing ready, to bare',
      'no facts kept, to bare',
      'answers ready, to bare',
      '@neo4j/graphql, to bare',
      'nothing ready, to @neo4j/graphql',
    ],
    results.map(({ title, results: { miss, unkept, hit, neo4jGraphql } }) => [
      title,
      ...[miss.toBare, unkept.toBare, hit.toBare, neo4jGraphql.toBare, miss.toNeo4jGraphql].map(
        (ratio) => `${ratio.toFixed(2)} ×`,
      ),
    ]),
  );
}

/** All contenders' results on one question, as Markdown. */
export function questionTable({ title, total, results }: QuestionResult): string {
  return toMarkdownTable(
    `${title.slice(0, 1).toUpperCase()}${title.slice(1)} (${total} requests a round)`,
    ['', 'requests/s', 'p50, ms', 'p95, ms', 'server CPU, ms', 'caller CPU, ms', 'to bare', 'to @neo4j/graphql'],
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

Written by \`npm run bench -- api\` on ${new Date().toISOString().slice(0, 10)}. Ratios count; times depend on the machine. What they
come from, and where the goals are missed: [performance.md](performance.md).

- **Contenders**, each in a process of its own on the same Neo4j:
  - our server as \`npm start\` runs it, all questions having been asked before (answers ready);
  - with its cache of answers off (nothing ready): Neo4j is asked each time which facts the answer is made of, and the
    facts themselves are in this process once they were read;
  - with that off, too (no facts kept): a second question to Neo4j reads the facts;
  - a bare \`node:http\` handler over the fastest Cypher we know for each question, without schema, checks or limits
    (\`tests/bench/api/bareServer.ts\`). It keeps nothing, and reads just the properties that are asked for;
  - @neo4j/graphql, served by Apollo as its documentation does, its \`@cypher\` fields with the bare handler's Cypher
    (\`tests/bench/api/neo4j-graphql\`).
- **Work**: ${CALLERS} callers, each on a connection that it keeps, one request at a time. The arguments are real ids and
  names in turn, the same for all; for the whole graph, limits above its size. Before anything is measured, every contender's
  answer to each is brought into one shape and compared; where one differs nothing is measured. Search is compared without
  order: our server alone ranks what the index finds, and makes the index's keys of the text, which the others are given.
- **Measuring**: ${rounds} rounds in which all take turns; medians, ratios within a round. Before anything is measured each
  contender is asked each question for ${warmUpSeconds} s.
  Server CPU is that of the contender's process a request, without Neo4j's; callers and Neo4j share the machine.
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
