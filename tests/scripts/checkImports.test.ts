import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { importProblems } from '../../scripts/checkImports.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

test('an upward import is reported with its line, in the server and in the page', async () => {
  const copy = await copyOfCode({
    'server/model/upward.ts': "import './entity.ts';\nimport type { GraphStore } from '../store/GraphStore.ts';\n",
    'web/api/upward.ts': "export * from '../state/useStore.ts';\nimport '../../server/errors.ts';\n",
    'web/elsewhere/new.ts': '',
  });
  expect(importProblems(copy)).toEqual([
    'server/model/upward.ts:2: imports server/store/GraphStore.ts, but server/store is not below server/model; move what both need into a layer below both',
    'web/api/upward.ts:1: imports web/state/useStore.ts, but web/state is not below web/api; move what both need into a layer below both',
    'web/api/upward.ts:2: imports server/errors.ts, but no layer below web/api contains it; move what both need into a layer below both',
    'web/elsewhere/new.ts:1: is in no layer; add its folder to scripts/checkImports.mjs',
  ]);
});

test('a cycle is reported, also between types', async () => {
  const copy = await copyOfCode({
    'server/model/first.ts': "import type { Second } from './second.ts';\n\nexport type First = Second | null;\n",
    'server/model/second.ts': "import type { First } from './first.ts';\n\nexport type Second = readonly First[];\n",
  });
  await cp(join(ROOT, 'biome.json'), join(copy, 'biome.json'));
  const options = ['--vcs-enabled=false', '--colors=off', '--only=suspicious/noImportCycles', '--reporter=github'];
  const { stdout } = spawnSync(process.execPath, [BIOME, 'lint', ...options, 'server/model'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const files = [...stdout.matchAll(/title=lint\/suspicious\/noImportCycles,file=([^,]+)/g)].map((match) =>
    basename(match[1] ?? ''),
  );
  expect(files.sort()).toEqual(['first.ts', 'second.ts']);
});

/** A copy of the code with more files, until the test ends. */
async function copyOfCode(files: Readonly<Record<string, string>>): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'imports-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  for (const folder of ['server', 'web']) await cp(join(ROOT, folder), join(copy, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), text);
  }
  return copy;
}
