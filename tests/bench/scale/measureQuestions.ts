import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import type { GraphSnapshot } from '../../../server/store/GraphStore.ts';
import { createNeo4jStore } from '../../../server/store/neo4j/neo4jStore.ts';
import type { SentQuery } from '../../../server/store/neo4j/read/currentDataset.ts';
import type { ConnectionOptions } from '../../../server/store/settings.ts';
import { median } from '../table.ts';
import { scaleQuestions } from './questions.ts';

export interface Measurement {
  readonly name: string;
  /** Largest ratio of its time to that in the smallest graph. */
  readonly goal: number;
  /** Median time of an answer whose facts are cached. */
  readonly milliseconds: number;
  /** Database hits of its queries, as PROFILE reports them. */
  readonly hits: number;
}

const ROUNDS = 15;
const TIMEOUT_MS = 120_000;
/** A question is repeated for at most this long, but at least twice. */
const LONGEST_MS = 3_000;

/** Asks each question of the dataset in this Neo4j several times, from one caller. */
export async function measureQuestions(config: ConnectionOptions): Promise<readonly Measurement[]> {
  const auth = config.password ? neo4j.auth.basic(config.user ?? 'neo4j', config.password) : undefined;
  const driver = neo4j.driver(config.uri, auth, { disableLosslessIntegers: true });
  const sent: SentQuery[] = [];
  const store = createNeo4jStore({ ...config, onQuery: (_, query) => sent.push(query) });
  const ask = <T>(question: (snapshot: GraphSnapshot) => Promise<T>) => {
    const deadline = Date.now() + TIMEOUT_MS;
    return store.withSnapshot({ signal: AbortSignal.timeout(TIMEOUT_MS), deadline }, async (snapshot) => {
      sent.length = 0;
      return question(snapshot);
    });
  };
  try {
    const measurements: Measurement[] = [];
    for (const { name, goal, ask: question } of await ask(scaleQuestions)) {
      // Neo4j plans the queries, and the store caches the facts.
      await ask(question);
      const times: number[] = [];
      for (const end = Date.now() + LONGEST_MS; times.length < 2 || (times.length < ROUNDS && Date.now() < end); ) {
        const start = performance.now();
        await ask(question);
        times.push(performance.now() - start);
      }
      let hits = 0;
      for (const { query, parameters } of [...sent]) {
        const { summary } = await driver.executeQuery(`PROFILE ${query.text}`, parameters);
        hits += summary.profile ? sumUp(summary.profile) : 0;
      }
      measurements.push({ name, goal, milliseconds: median(times), hits });
    }
    return measurements;
  } finally {
    await store.close();
    await driver.close();
  }
}

function sumUp({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + sumUp(child), dbHits);
}
