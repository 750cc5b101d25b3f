import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { printedAddress } from '../support/printedAddress.ts';

/** Runs `npm start` in a process group of its own, and resolves when the server listens. */
async function npmStart() {
  const npm = spawn('npm', ['start'], { detached: true, env: { ...process.env, PORT: '0', LOG_LEVEL: 'info' } });
  const group = -(npm.pid ?? Number.NaN);
  // The output ends when no process is left that writes to it.
  let hasEnded = false;
  const ended = once(npm, 'close').then(() => {
    hasEnded = true;
  });
  onTestFinished(() => {
    if (!hasEnded) process.kill(group, 'SIGKILL');
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (text) => {
      output += text;
    });
  const address = await printedAddress(npm);
  return { npm, group, address, ended, shutdowns: () => output.match(/"signal":"\w+","msg":"shutting down"/g) };
}

test('no server is left when npm start ends, however the signal is sent', { timeout: 60_000 }, async () => {
  const [terminated, interrupted] = await Promise.all([npmStart(), npmStart()]);
  // A supervisor sends its signal to npm alone, a terminal to each process of the group.
  terminated.npm.kill('SIGTERM');
  process.kill(interrupted.group, 'SIGINT');
  for (const server of [terminated, interrupted]) {
    await server.ended;
    expect(server.shutdowns()).toHaveLength(1);
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
  }
});
