import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { pythonWith } from '../../scripts/pythonPackages.mjs';
import { freePort } from '../support/freePort.ts';

const BILL_OF_MATERIALS = 'sbom.cdx.json';

/** Reads the last stage of the Dockerfile, with one instruction on each line. */
async function lastStage(): Promise<string[]> {
  const text = (await readFile('Dockerfile', 'utf8')).replaceAll('\\\n', ' ');
  const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  return lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')) + 1);
}

/** Copies what the image contains into a folder. Production dependencies are linked. */
async function createImageFolder(instructions: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const instruction of instructions.filter((line) => line.startsWith('COPY'))) {
    const paths = instruction.split(/\s+/).filter((word) => !/^(?:COPY|--from=.*)$/.test(word));
    const target = paths.pop() ?? '';
    for (const path of paths.map((source) => source.replace('/app/', ''))) {
      if (path === 'node_modules' || path === BILL_OF_MATERIALS) continue;
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

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'image-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Lists files with the times of their last change, without linked packages. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const found = await Promise.all(names.map(async (name) => ({ name, stats: await lstat(join(folder, name)) })));
  return found.filter(({ stats }) => stats.isFile()).map(({ name, stats }) => `${name} ${stats.mtimeMs}`);
}

function commandOf(instructions: readonly string[], name: string): string[] {
  const instruction = instructions.find((line) => line.startsWith(name)) ?? '';
  return JSON.parse(instruction.slice(instruction.indexOf('[')));
}

test('hadolint finds no fault in the Dockerfile', { timeout: 120_000 }, async () => {
  const hadolint = join(dirname(pythonWith('readers')), 'hadolint');
  expect(await promisify(execFile)(hadolint, ['Dockerfile'])).toEqual({ stdout: '', stderr: '' });
});

test('the bill of materials names every package of the server and of the page, with its licence', async () => {
  const stage = await readFile('Dockerfile', 'utf8');
  const command = new RegExp(`RUN npm (sbom .*) > ${BILL_OF_MATERIALS}`).exec(stage)?.[1] ?? '';
  const { stdout } = await promisify(execFile)('npm', command.split(' '), { maxBuffer: 2 ** 26 });
  const bill = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly { name: string; version: string; licenses?: readonly unknown[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = new Map(bill.components.map((component) => [component.name, component]));
  const { dependencies, devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(listed.get(name)).toMatchObject({ version, licenses: [expect.anything()] });
});

test('the files and production dependencies of the image suffice to serve page and API, and nothing is written', {
  timeout: 60_000,
}, async () => {
  const instructions = await lastStage();
  const folder = await createImageFolder(instructions);
  const [, ...args] = commandOf(instructions, 'CMD');
  // The image has a version of Node that reads TypeScript.
  const loader = Reflect.get(process.features, 'typescript') ? [] : ['--import', import.meta.resolve('tsx')];
  const port = await freePort();
  // In the image the file system is read-only.
  const temporary = await temporaryFolder();
  const before = await filesIn(folder);
  const env = {
    PATH: process.env.PATH,
    HOME: temporary,
    TMPDIR: temporary,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
  };
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
  expect(await filesIn(folder)).toEqual(before);
  // Only tsx, which the image does without, has a cache.
  expect((await readdir(temporary)).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
});
