import { describe, expect, inject, it } from 'vitest';
import { runCommand } from '../support/runCommand.ts';
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
});

/** Imports into the Neo4j of this run. Returns the last message, because a slow import writes others before it. */
async function importWorld(folder: string, ...options: string[]): Promise<string> {
  const { password, uri, user } = inject('neo4j');
  const env = { NEO4J_URI: uri, NEO4J_USER: user ?? undefined, NEO4J_PASSWORD: password ?? undefined };
  const { status, stderr, stdout } = await runCommand(folder, ['import', '--seeds', 'seeds', ...options], env);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  return (stderr.trimEnd().split('\n').at(-1) ?? '').replace(/version [0-9a-f]{12}/, 'version V');
}
