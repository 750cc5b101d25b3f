import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

/** Reads the last stage of the Dockerfile, with one instruction on each line. */
async function lastStage(): Promise<string[]> {
  const text = (await readFile('Dockerfile', 'utf8')).replaceAll('\\\n', ' ');
  const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  return lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')) + 1);
}

/** Copies what the image contains into a folder. Production dependencies are linked. */
async function createImageFolder(instructions: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'image-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const instruction of instructions.filter((line) => line.startsWith('COPY'))) {
    const paths = instruction.split(/\s+/).filter((word) => !/^(?:COPY|--from=.*)$/.test(word));
    const target = paths.pop() ?? '';
    for (const path of paths.map((source) => source.replace('/app/', ''))) {
      if (path === 'node_modules') continue;
      await cp(path, join(folder, target.endsWith('/') ? join(target, path) : target), { recursive: true });
    }
  }
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: true }> };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(resolve(path), join(folder, path));
  }
  return folder;
}

function commandOf(instructions: readonly string[], name: string): string[] {
  const instruction = instructions.find((line) => line.startsWith(name)) ?? '';
  return JSON.parse(instruction.slice(instruction.indexOf('[')));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : Number.NaN;
}

test('the files and production dependencies of the image suffice to serve page and API', {
  timeout: 60_000,
}, async () => {
  const instructions = await lastStage();
  const folder = await createImageFolder(instructions);
  const [, ...args] = commandOf(instructions, 'CMD');
  // The image has a version of Node that reads TypeScript.
  const loader = Reflect.get(process.features, 'typescript') ? [] : ['--import', import.meta.resolve('tsx')];
  const port = await freePort();
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) };
  const server = spawn(process.execPath, [...loader, ...args], { cwd: folder, env });
  const ended = once(server, 'close');
  onTestFinished(async () => {
    server.kill();
    await ended;
  });
  let output = '';
  const listens = new Promise<void>((done) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text) => {
        output += text;
        if (output.includes('Explorer at')) done();
      });
  });
  await Promise.race([listens, ended]);
  expect(output).toContain('Explorer at');
  const [, ...healthCheck] = commandOf(instructions, 'HEALTHCHECK');
  await promisify(execFile)(process.execPath, healthCheck, { env });
  for (const path of ['/', '/graphiql', '/start.json', '/export?format=csv']) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    await response.arrayBuffer();
  }
});
