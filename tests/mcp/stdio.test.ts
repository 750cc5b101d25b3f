import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, onTestFinished, test } from 'vitest';
import { layOutWorld } from '../support/seedFolders.ts';
import { connect } from './connect.ts';

const TIMEOUT = { timeout: 240_000 };

/** Limits are raised, since a busy machine would exceed them. */
function environmentOf(seeds: string): Record<string, string> {
  const longLimits = { REQUEST_TIMEOUT_MS: '60000', MAX_EVENT_LOOP_DELAY_MS: '60000' };
  return { PATH: process.env.PATH ?? '', SEEDS_DIR: seeds, LOG_LEVEL: 'info', ...longLimits };
}

/** Starts the process as a client does, from another folder. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [`${process.cwd()}/scripts/mcp.mjs`], { env: environment, cwd: '/' });
  onTestFinished(() => {
    child.kill('SIGTERM');
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, output, ended: once(child, 'close').then(([status]) => status as number | null) };
}

function initialize(id: number) {
  return {
    jsonrpc: '2.0',
    id,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'tests', version: '1.0.0' } },
  };
}

test('`npm run mcp` answers over stdin and stdout', TIMEOUT, async () => {
  const { client, call } = await connect(
    new StdioClientTransport({
      command: 'npm',
      args: ['run', '--silent', 'mcp'],
      env: environmentOf(`${layOutWorld()}/seeds`),
      stderr: 'ignore',
    }),
  );
  expect(client.getServerVersion()?.name).toBe('audiovisual-knowledge-graph');
  expect(client.getInstructions()).toContain('[d000:58-60]');
  const { data } = await call('documents', { lang: 'en' });
  expect(data.documents.map(({ id }: { id: string }) => id)).toEqual(['first', 'second']);
});

test('stdout has only protocol messages, and the process ends with status 0 when stdin ends', TIMEOUT, async () => {
  const { child, output, ended } = start(environmentOf(`${layOutWorld()}/seeds`));
  child.stdin.write(`${JSON.stringify(initialize(1))}\n`);
  child.stdin.write('this is no message\n');
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/list' })}\n`);
  await expect.poll(() => output.stdout.split('\n').length, { timeout: 200_000 }).toBe(4);
  child.stdin.end();
  expect(await ended).toBe(0);
  const messages = output.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  // The answer to a line that is no message has no id.
  expect(messages.map(({ id }) => id).sort()).toEqual([1, 2, null]);
  expect(messages.find(({ id }) => id === null)).toMatchObject({ error: { code: -32700 } });
  expect(output.stderr).toContain('MCP on stdin and stdout. Dataset ');
});

test(
  'problems of the seeds are on stderr with file and line, with status 1 and nothing on stdout',
  TIMEOUT,
  async () => {
    const { output, ended } = start(environmentOf(`${layOutWorld('bad-ids')}/seeds`));
    expect(await ended).toBe(1);
    expect(output.stdout).toBe('');
    expect(output.stderr).toMatch(/entities\/company\.yaml:\d+: /);
  },
);
