import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it, onTestFinished, test } from 'vitest';
import type { Effects } from '../../server/cli/effects.ts';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { jsonl } from '../../server/export/formats/jsonl.ts';
import { openStore } from '../../server/store/index.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { bytesOf } from '../export/exported.ts';
import { type Ran, runCommand } from '../support/runCommand.ts';
import { layOutWorld } from '../support/seedFolders.ts';

const SIZE = '2 documents, 10 entities, 10 relations, 5 figures';

describe('import', () => {
  it('announces an import with --dry-run, imports once, and skips the same version', async () => {
    const folder = layOutWorld();
    const { uri } = inject('neo4j');
    expect(await importWorld(folder, '--dry-run', '--force')).toMatch(
      `Would load version V (${SIZE}) into ${uri}, which has `,
    );
    expect(await importWorld(folder, '--force')).toMatch(`Loaded version V (${SIZE}) into ${uri} in `);
    expect(await importWorld(folder)).toBe(`${uri} already has version V: ${SIZE}.`);
  });

  it('loads a file of JSON Lines, of which an export from Neo4j has the same bytes', async () => {
    const folder = layOutWorld();
    const neo4j = inject('neo4j');
    const { stdout } = await runCommand(folder, ['export', '--seeds', 'seeds', '--format', 'jsonl']);
    await writeFile(join(folder, 'graph.jsonl.gz'), gzipSync(stdout));
    const { stderr } = await runImport(folder, '--from', 'graph.jsonl.gz', '--force');
    expect(stderr).toContain(`(${SIZE}) into ${neo4j.uri} in `);
    const store = createNeo4jStore(neo4j);
    onTestFinished(() => store.close());
    expect((await bytesOf(jsonl.write(await createWholeContent(store)))).toString()).toBe(stdout);
  });
});

test('a dataset of another title is replaced only on request', async () => {
  const held = layOutWorld();
  const other = layOutWorld();
  const path = join(other, 'seeds', 'dataset.yaml');
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace(/^title:.*$/m, 'title: {zh: 另一图谱, en: Another graph}'),
  );
  await importWorld(held, '--force');
  const { env, neo4j } = connection();
  const refused = `Neo4j at ${neo4j.uri} holds another dataset, "The world of light and shadow".\nNothing was changed. `;
  const ran = (ask: Effects['ask'] = null) => runCommand(other, ['import', '--seeds', 'seeds'], env, ask);

  expect(await ran()).toEqual({
    status: 2,
    stdout: '',
    stderr: `${refused}To replace it, run the same command with --yes.\n`,
  });
  const questions: string[] = [];
  const answer = (text: string) => async (question: string) => {
    questions.push(question);
    return text;
  };
  expect((await ran(answer('no'))).status).toBe(2);
  expect((await ran(answer(''))).status).toBe(2);
  expect(questions[0]).toBe(
    `Neo4j at ${neo4j.uri} holds another dataset, "The world of light and shadow". Replace it? [y/N] `,
  );
  // A server that would import its seeds at start does not ask either.
  await expect(
    openStore(
      {
        neo4j: {
          ...neo4j,
          user: neo4j.user ?? 'neo4j',
          password: neo4j.password ?? null,
          database: null,
          factCacheBytes: 0,
          import: 'auto',
        },
        seedsDir: join(other, 'seeds'),
      },
      () => {},
    ),
  ).rejects.toThrow('holds another dataset, "The world of light and shadow"');
  expect(await importWorld(held)).toMatch('already has version V');

  expect((await ran(answer('Y'))).status).toBe(0);
  expect(await importWorld(held)).toMatch('Loaded version V');
});

/** Imports into the Neo4j of this run. Returns the last message, because a slow import writes others before it. */
async function importWorld(folder: string, ...options: string[]): Promise<string> {
  const { stderr } = await runImport(folder, '--seeds', 'seeds', ...options);
  return (stderr.trimEnd().split('\n').at(-1) ?? '').replace(/version [0-9a-f]{12}/, 'version V');
}

async function runImport(folder: string, ...options: string[]): Promise<Ran> {
  const ran = await runCommand(folder, ['import', '--yes', ...options], connection().env);
  expect({ status: ran.status, stdout: ran.stdout }, ran.stderr).toEqual({ status: 0, stdout: '' });
  return ran;
}

function connection() {
  const neo4j = inject('neo4j');
  const { password, uri, user } = neo4j;
  return { neo4j, env: { NEO4J_URI: uri, NEO4J_USER: user ?? undefined, NEO4J_PASSWORD: password ?? undefined } };
}
