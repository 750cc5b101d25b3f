import { appendFileSync, copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCommand } from '../support/runCommand.ts';
import { layOutWorld } from '../support/seedFolders.ts';

const GUIDE = fileURLToPath(new URL('../fixtures/guide', import.meta.url));
const SEEDS = ['--seeds', 'seeds'];
const DOCUMENTS = ['--documents', 'documents'];

it('the steps of "To add a document" in graph-seeds/README.md lead from a text to seeds without problems', async () => {
  const folder = layOutWorld();
  const run = (...args: string[]) => runCommand(folder, [...args, ...SEEDS]);
  const suggest = (...args: string[]) => run('suggest', '--document', 'documents/third.txt', ...args);
  const factsPath = join(folder, 'seeds/facts/third.yaml');
  cpSync(join(GUIDE, 'documents'), join(folder, 'documents'), { recursive: true });

  // 1. The entry has the file, lines and sha256 with which the draft begins.
  const drafted = (await suggest()).stdout;
  const entry = readFileSync(join(GUIDE, 'entry.yaml'), 'utf8');
  for (const key of ['file', 'lines', 'sha256']) {
    expect(drafted.match(new RegExp(`^# +(${key}: .*)$`, 'm'))?.[1]).toBe(entry.match(new RegExp(`${key}: .*`))?.[0]);
  }
  appendFileSync(join(folder, 'seeds/documents.yaml'), entry);
  expect((await run('check', ...DOCUMENTS)).stdout).toBe('');

  // With an empty facts file, every line with content is uncited.
  writeFileSync(factsPath, 'document: third\nfacts: []\n');
  expect((await run('check', ...DOCUMENTS)).stdout).toContain(
    'documents/third.txt:12: no fact of third cites this line: 《雨巷》, 90, 24.\n',
  );

  // 2. The draft has problems until it is completed.
  const draft = ['--out', 'seeds/facts/third.yaml'];
  expect((await suggest(...draft)).stderr).toContain(`${factsPath} already exists.`);
  rmSync(factsPath);
  expect(await suggest(...draft)).toEqual({
    status: 0,
    stdout: '',
    stderr: 'third.txt: 6 known entities, 5 likely new names, 5 numbers, 5 likely relations.\n',
  });
  expect(readFileSync(factsPath, 'utf8')).toBe(readFileSync(join(GUIDE, 'suggested.yaml'), 'utf8'));
  const unfinished = await run('check', ...DOCUMENTS);
  expect(unfinished.status).toBe(1);
  expect(unfinished.stdout).toContain('seeds/facts/third.yaml:7: unknown entity "?"');

  // 3. New entities, and a unit that the vocabulary lacked.
  for (const name of readdirSync(join(GUIDE, 'entities'))) {
    appendFileSync(join(folder, 'seeds/entities', name), readFileSync(join(GUIDE, 'entities', name)));
  }
  appendFileSync(join(folder, 'seeds/vocabulary/units.yaml'), readFileSync(join(GUIDE, 'units.yaml')));

  // 4. and 5. The completed draft has no problems.
  copyFileSync(join(GUIDE, 'facts.yaml'), factsPath);
  const noProblems = { status: 0, stdout: '', stderr: 'No problems.\n' };
  expect(await run('check', ...DOCUMENTS)).toEqual(noProblems);

  // 6. Entities at the end of their files are sorted; the facts are formatted already.
  expect((await run('format')).stdout).toBe('seeds/entities/company.yaml\nseeds/entities/concept.yaml\n');
  expect(await run('format')).toEqual({ status: 0, stdout: '', stderr: '0 files formatted.\n' });
  expect(await run('check', ...DOCUMENTS)).toEqual(noProblems);

  // 7. The statistics include the new document, and a new draft finds every new entity.
  const page = (await run('stats', '--format', 'markdown', ...DOCUMENTS)).stdout;
  expect(page).toContain('| third | Qingchuan Media Group signs with Xinghe Video | 10 | 6 | 5 | 0.0 % |\n');
  expect(page).toContain('| third | 17 | 82.4 % | 5.9 % | 2 |\n');
  expect((await suggest()).stderr).toBe(
    'third.txt: 10 known entities, 1 likely new name, 5 numbers, 5 likely relations.\n',
  );
});
