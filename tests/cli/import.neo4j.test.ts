import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { jsonl } from '../../server/export/formats/jsonl.ts';
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

/** Imports into the Neo4j of this run. Returns the last message, because a slow import writes others before it. */
async function importWorld(folder: string, ...options: string[]): Promise<string> {
  const { stderr } = await runImport(folder, '--seeds', 'seeds', ...options);
  return (stderr.trimEnd().split('\n').at(-1) ?? '').replace(/version [0-9a-f]{12}/, 'version V');
}

async function runImport(folder: string, ...options: string[]): Promise<Ran> {
  const { password, uri, user } = inject('neo4j');
  const env = { NEO4J_URI: uri, NEO4J_USER: user ?? undefined, NEO4J_PASSWORD: password ?? undefined };
  const ran = await runCommand(folder, ['import', ...options], env);
  expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 0, stdout: '' });
  return ran;
}
