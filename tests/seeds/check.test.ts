import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/runCommand.ts';
import { layOutWorld, readExpected } from '../support/seedFolders.ts';

const FIXTURES = readdirSync(fileURLToPath(new URL('../fixtures/seeds', import.meta.url)));
const AGAINST_DOCUMENTS = FIXTURES.filter((name) => name.startsWith('bad-documents-'));
const ALONE = FIXTURES.filter((name) => name.startsWith('bad-') && !AGAINST_DOCUMENTS.includes(name));

describe('checking seeds', () => {
  it('finds no problem in good seeds, with and without their documents', async () => {
    const folder = layOutWorld();
    const noProblems = { status: 0, stdout: '', stderr: 'No problems.\n' };
    expect(await runCommand(folder, ['check', '--seeds', 'seeds'])).toEqual(noProblems);
    expect(await runCommand(folder, ['check', '--seeds', 'seeds', '--documents', 'documents'])).toEqual(noProblems);
  });

  it.each(ALONE)('reports every problem of %s with file and line', async (fixture) => {
    const { status, stdout } = await runCommand(layOutWorld(fixture), ['check', '--seeds', 'seeds']);
    expect(stdout).toBe(readExpected(fixture));
    expect(status).toBe(1);
  });

  it.each(AGAINST_DOCUMENTS)('reports every problem of %s compared with the documents', async (fixture) => {
    const args = ['check', '--seeds', 'seeds', '--documents', 'documents'];
    const { status, stdout } = await runCommand(layOutWorld(fixture), args);
    expect(stdout).toBe(readExpected(fixture));
    expect(status).toBe(1);
  });

  it('warns of what is doubtful, and accepts it', async () => {
    const args = ['check', '--seeds', 'seeds', '--documents', 'documents'];
    const { status, stderr, stdout } = await runCommand(layOutWorld('doubtful'), args);
    expect(stdout).toBe(readExpected('doubtful'));
    expect(stderr).toBe('7 problems in 4 files.\n');
    expect(status).toBe(0);
  });
});
