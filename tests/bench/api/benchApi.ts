import { fileURLToPath } from 'node:url';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { importDataset } from '../../../server/store/neo4j/import/importDataset.ts';
import { startNeo4j } from '../../support/neo4j.ts';
import { median } from '../table.ts';
import { type Asked, compareAnswers } from './compare.ts';
import { CONTENDERS, type ContenderKey, installPrivatePackage, type RunningContender } from './contenders.ts';
import { load, type Shot } from './load.ts';
import { type Question, toQuestions } from './questions.ts';
import { type QuestionResult, questionTable, type Result, report } from './report.ts';

const ROUNDS = 5;
/** Duration of one round of the bare handler; the others answer the same number of requests. */
const ROUND_SECONDS = 0.7;
/** Time for which each contender answers each question before the measurement, until compilers, plans and caches are warm. */
const WARM_UP_SECONDS = 4;

const KEYS = Object.keys(CONTENDERS) as ContenderKey[];

interface Runner extends Asked {
  readonly key: ContenderKey;
  readonly running: RunningContender;
}

/**
 * Compares our server with and without its caches, a bare handler and @neo4j/graphql on one Neo4j. All must first give the same
 * answers. Each contender is a process of its own; they take turns, round by round. Prints a table for each question and,
 * unless some questions are chosen, writes docs/benchmarks.md.
 *
 * @param names names of the questions; all if empty.
 */
export async function benchApi(names: readonly string[]): Promise<void> {
  const dataset = await readDataset(fileURLToPath(new URL('../../../graph-seeds', import.meta.url)));
  const all = await toQuestions(dataset);
  const questions = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  await installPrivatePackage();
  const neo4j = await startNeo4j({ lasting: true });
  const runners: Runner[] = [];
  try {
    const { uri, user, password } = neo4j;
    await importDataset({ uri, user: user ?? 'neo4j', password, database: null }, dataset);
    for (const key of KEYS) {
      const { name, dialect, start } = CONTENDERS[key];
      const running = await start(neo4j);
      runners.push({ key, name, dialect, running, address: running.address });
    }
    const matches: Match[] = [];
    for (const question of questions) matches.push(await warmUp(question, runners));
    const results: QuestionResult[] = [];
    for (const match of matches) {
      console.error(`${match.question.title} …`);
      const result = await measure(match, runners);
      console.log(questionTable(result));
      results.push(result);
    }
    if (questions.length === all.length)
      await report({ results, dataset, neo4j, rounds: ROUNDS, warmUpSeconds: WARM_UP_SECONDS });
  } finally {
    await Promise.all(runners.map(({ running }) => running.stop()));
    await neo4j.stop();
  }
}

/** One round of one contender. */
interface Turn {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** CPU time of the server's process per request, in ms. */
  readonly cpu: number;
  /** CPU time of the callers per request, in ms. */
  readonly callerCpu: number;
}

/** A question to which all contenders give the same answer. */
interface Match {
  readonly question: Question;
  shotsOf(runner: Runner): readonly Shot[];
}

async function warmUp(question: Question, runners: readonly Runner[]): Promise<Match> {
  const shots = await compareAnswers(question, runners);
  const shotsOf = (runner: Runner) => shots[runners.indexOf(runner)] ?? [];
  for (const runner of runners) {
    const end = Date.now() + 1_000 * WARM_UP_SECONDS;
    do await load(runner.address, shotsOf(runner), question.sequence.length);
    while (Date.now() < end);
  }
  return { question, shotsOf };
}

async function measure({ question, shotsOf }: Match, runners: readonly Runner[]): Promise<QuestionResult> {
  const total = await sizeOfRound(question, runners, shotsOf);
  // Neo4j may have dropped a plan meanwhile.
  for (const runner of runners) await load(runner.address, shotsOf(runner), question.sequence.length);
  const turns: Record<ContenderKey, Turn>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const taken: [ContenderKey, Turn][] = [];
    for (const runner of runners) taken.push([runner.key, await takeTurn(runner, shotsOf(runner), total)]);
    turns.push(Object.fromEntries(taken) as Record<ContenderKey, Turn>);
  }
  const results = KEYS.map((key): [ContenderKey, Result] => [key, toResult(key, turns)]);
  return { title: question.title, total, results: Object.fromEntries(results) as Record<ContenderKey, Result> };
}

/** Returns the number of requests of a round: whole sequences that the bare handler answers in ROUND_SECONDS. */
async function sizeOfRound(
  { sequence }: Question,
  runners: readonly Runner[],
  shotsOf: (runner: Runner) => readonly Shot[],
): Promise<number> {
  const bare = runners.find(({ key }) => key === 'bare');
  if (!bare) throw new Error('The bare handler is not running.');
  let total = sequence.length;
  for (const _ of [1, 2, 3]) {
    const { requestsPerSecond } = await load(bare.address, shotsOf(bare), total);
    total = sequence.length * Math.max(1, Math.round((requestsPerSecond * ROUND_SECONDS) / sequence.length));
  }
  return total;
}

async function takeTurn({ address, running }: Runner, shots: readonly Shot[], total: number): Promise<Turn> {
  const [before, ownBefore] = [await running.readCpu(), process.cpuUsage()];
  const { requestsPerSecond, latencies } = await load(address, shots, total);
  const [after, own] = [await running.readCpu(), process.cpuUsage(ownBefore)];
  const sorted = [...latencies].sort((a, b) => a - b);
  return {
    requestsPerSecond,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    cpu: (after - before) / 1000 / total,
    callerCpu: (own.user + own.system) / 1000 / total,
  };
}

/** Returns medians over the rounds. Ratios are taken within a round, so that a disturbance affects both sides. */
function toResult(key: ContenderKey, turns: readonly Record<ContenderKey, Turn>[]): Result {
  const over = (measure: (turn: Record<ContenderKey, Turn>) => number) => median(turns.map(measure));
  const ratioTo = (other: ContenderKey) => over((turn) => turn[key].requestsPerSecond / turn[other].requestsPerSecond);
  return {
    requestsPerSecond: over((turn) => turn[key].requestsPerSecond),
    p50: over((turn) => turn[key].p50),
    p95: over((turn) => turn[key].p95),
    cpu: over((turn) => turn[key].cpu),
    callerCpu: over((turn) => turn[key].callerCpu),
    toBare: ratioTo('bare'),
    toNeo4jGraphql: ratioTo('neo4jGraphql'),
  };
}
