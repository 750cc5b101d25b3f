import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSchema } from 'graphql';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { writeWords } from './writeWords.ts';

export interface SchemathesisOptions {
  /** Path of a Python with schemathesis. */
  readonly python: string;
  /** Address of the server. */
  readonly url: string;
  readonly seconds: number;
  readonly seed: number;
}

export interface Findings {
  readonly queries: number;
  /** One line each. */
  readonly problems: readonly string[];
}

/**
 * Checks for answers with a 5xx status or with an error of the server (TIMED_OUT and OVERLOADED count), answers that violate
 * the schema, and data in answers to invalid queries. `positive_data_acceptance` is left out, because a schema cannot express
 * that a limit is at least 1 or that an id exists.
 */
const CHECKS = ['not_a_server_error', 'response_schema_conformance', 'negative_data_rejection'];
/** Seconds after which the server has hung; longer than its own deadlines. */
const REQUEST_TIMEOUT = 60;

/** Sends queries that schemathesis generates from the server's schema, and prints its report. */
export async function runSchemathesis({ python, url, seconds, seed }: SchemathesisOptions): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'schemathesis-'));
  try {
    const config = join(folder, 'schemathesis.toml');
    const schema = buildSchema(await readFile('schema.graphql', 'utf8'));
    await writeFile(config, writeWords(await readDataset('graph-seeds'), schema));
    const events = join(folder, 'events.ndjson');
    const child = spawn(
      python,
      [
        ...['-m', 'schemathesis.cli'],
        ...['--config-file', config, 'run', `${url}/graphql`],
        ...['--max-time', String(seconds), '--seed', String(seed), '--generation-database', 'none'],
        ...['--checks', CHECKS.join(','), '--continue-on-failure', '--suppress-health-check', 'all'],
        ...['--request-timeout', String(REQUEST_TIMEOUT), '--report', 'ndjson', '--report-ndjson-path', events],
      ],
      { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const [status]: (number | null)[] = await once(child, 'exit');
    const queries = await countQueries(events);
    const problems = [
      ...(status === 0 ? [] : [`schemathesis ended with status ${status}; its report is above`]),
      ...(queries > 0 ? [] : ['schemathesis sent no query']),
    ];
    return { queries, problems };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function countQueries(events: string): Promise<number> {
  if (!existsSync(events)) return 0;
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(events) })) {
    const event: { ScenarioFinished?: { recorder?: { cases?: object } } } = JSON.parse(line);
    count += Object.keys(event.ScenarioFinished?.recorder?.cases ?? {}).length;
  }
  return count;
}
