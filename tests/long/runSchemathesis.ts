import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeWords } from './writeWords.ts';

export interface SchemathesisOptions {
  /** The program. */
  readonly schemathesis: string;
  /** Of the server. */
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
 * What it looks for: answers with a 5xx status or an error that the request is not at fault for (our TIMED_OUT and
 * OVERLOADED are among them); answers that are not as the schema says; answers to queries that the schema does not allow.
 * Not `positive_data_acceptance`: a schema cannot say that a limit is at least 1 or that an id exists.
 */
const CHECKS = ['not_a_server_error', 'response_schema_conformance', 'negative_data_rejection'];
/** Seconds, longer than any deadline of the server's own: then it has hung. */
const PATIENCE = 60;

/** Queries that schemathesis makes from the schema that the server tells by introspection. Its report is printed. */
export async function runSchemathesis({ schemathesis, url, seconds, seed }: SchemathesisOptions): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'schemathesis-'));
  try {
    const config = join(folder, 'schemathesis.toml');
    await writeFile(config, await writeWords(url));
    const events = join(folder, 'events.ndjson');
    const child = spawn(
      schemathesis,
      [
        ...['--config-file', config, 'run', `${url}/graphql`],
        ...['--max-time', String(seconds), '--seed', String(seed), '--generation-database', 'none'],
        ...['--checks', CHECKS.join(','), '--continue-on-failure', '--suppress-health-check', 'all'],
        ...['--request-timeout', String(PATIENCE), '--report', 'ndjson', '--report-ndjson-path', events],
      ],
      { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const [status]: (number | null)[] = await once(child, 'exit');
    const queries = await countQueries(events);
    const problems = [
      ...(status === 0 ? [] : [`schemathesis ended with status ${status}; its report is above`]),
      ...(queries > 0 ? [] : ['schemathesis asked nothing']),
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
