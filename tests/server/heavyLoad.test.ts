import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { printedAddress } from '../support/printedAddress.ts';

const TIMEOUT = { timeout: 60_000 };

/** Time after SIGTERM in which every request is answered; the server goes on for somewhat longer. */
const ANSWERED_MS = 300;

/** Answers of about 2 MB, of nearly the highest cost. */
const heavy = (offset: number) =>
  `entities(first: 60, offset: ${offset}) { nodes { neighbors(first: 60) { nodes { relations(first: 100) { nodes { id label } } } } } }`;

/** Starts a server of the project's graph in a process of its own. */
async function start() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'silent',
      PORT: '0',
      RESPONSE_CACHE_BYTES: '0',
      REQUEST_TIMEOUT_MS: '6000',
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'close').then(([status]) => status as number | null);
  const url = await printedAddress(child);
  const post = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return { status: response.status, text: await response.text() };
  };
  return { child, ended, url, post };
}

test('while expensive queries run, health checks are answered; on SIGTERM every request is', TIMEOUT, async () => {
  const { child, ended, url, post } = await start();
  const queries = [
    `{ ${heavy(0)} }`,
    `query Q($yes: Boolean = true) { ${heavy(1).replace(' {', ' @include(if: $yes) {')} }`,
    `{ ${heavy(2)} __schema { queryType { name } } }`,
    `{ __proto__: ${heavy(3)} }`,
  ];
  // The first query again, because a repeated one is answered without Apollo.
  for (const query of [...queries, queries[0] ?? '']) {
    let isRunning = true;
    const answer = post(query).finally(() => {
      isRunning = false;
    });
    let checks = 0;
    for (; isRunning; checks += 1)
      for (const path of ['/healthz', '/readyz']) expect((await fetch(`${url}${path}`)).status).toBe(200);
    const { status, text } = await answer;
    expect([status, text.startsWith('{"data"')]).toEqual([200, true]);
    expect(checks).toBeGreaterThan(3);
  }

  const outcomes = new Map<string, number>();
  let sent = 0;
  let stoppedAt: number | null = null;
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const callers = Array.from({ length: 50 }, async () => {
    for (;;) {
      sent += 1;
      const isLate = stoppedAt !== null && performance.now() - stoppedAt > ANSWERED_MS;
      try {
        const { status, text } = await post(`{ ${heavy(sent)} }`);
        JSON.parse(text);
        count(String(status));
        if (status === 503) await sleep(100);
      } catch (error) {
        const code = String((error as { cause?: { code?: string } }).cause?.code ?? error);
        // A connection that the server no longer accepts is refused or reset.
        count(isLate && code === 'ECONNRESET' ? 'ECONNREFUSED' : code);
        return;
      }
    }
  });
  await sleep(1_000);
  stoppedAt = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await Promise.all(callers);
  // Refused connections are those of callers that try again after the end.
  for (const expected of ['200', '503', 'ECONNREFUSED']) outcomes.delete(expected);
  expect([...outcomes]).toEqual([]);
});
