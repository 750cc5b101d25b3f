import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../server/export/index.ts';
import { type Ran, runCommand } from '../support/runCommand.ts';
import { layOutWorld } from '../support/seedFolders.ts';

const TABLES = ['dataset', 'documents', 'entities', 'relations', 'figures', 'data-dictionary'].map(
  (name) => `${name}.csv`,
);

describe('export', () => {
  test.each(EXPORT_FORMATS.map(({ name }) => name))('writes %s to a file as to stdout', async (name) => {
    const folder = layOutWorld();
    const printed = await exportFrom(folder, '--format', name);
    expect({ status: printed.status, stderr: printed.stderr }).toEqual({ status: 0, stderr: '' });
    const written = await exportFrom(folder, '--format', name, '--out', 'graph.zip');
    expect(written.stderr).toMatch(new RegExp(`^graph\\.zip: version [0-9a-f]{12}, as ${name}\\.\\n$`));
    const bytes = readFileSync(join(folder, 'graph.zip'));
    // stdout is read as text, which zip archives are not.
    expect(new TextDecoder().decode(bytes)).toBe(printed.stdout);
  });

  test('writes csv into a folder, with checksums that sha256sum finds right', async () => {
    const folder = layOutWorld();
    const { stderr } = await exportFrom(folder, '--format', 'csv', '--out', 'made/tables', '--checksums');
    expect(stderr).toMatch(/^made\/tables: version [0-9a-f]{12}, as csv\.\n$/);
    const tables = join(folder, 'made/tables');
    expect(readdirSync(tables).sort()).toEqual([...TABLES, 'SHA256SUMS', 'citation.txt', 'data-dictionary.md'].sort());
    expect(check(tables, 'SHA256SUMS')).toHaveLength(TABLES.length + 2);
  });

  test('writes every format at once', async () => {
    const folder = layOutWorld();
    const { stderr } = await exportFrom(folder, '--format', 'all', '--out', 'all', '--checksums');
    const version = /version ([0-9a-f]{12}), as all/.exec(stderr)?.[1];
    const names = EXPORT_FORMATS.map(({ extension }) => `graph-${version}.${extension}`);
    expect(readdirSync(join(folder, 'all')).sort()).toEqual([...names, 'SHA256SUMS'].sort());
    expect(check(join(folder, 'all'), 'SHA256SUMS')).toEqual(names.map((name) => `${name}: OK`));
  });

  test('writes the checksum of one file beside it', async () => {
    const folder = layOutWorld();
    await exportFrom(folder, '--format', 'json', '--out', 'graph.json', '--checksums');
    expect(check(folder, 'graph.json.sha256')).toEqual(['graph.json: OK']);
  });

  test('writes a part, former ids followed', async () => {
    const folder = layOutWorld();
    const { stdout } = await exportFrom(folder, '--format', 'json', '--ids', 'xinghe,yunfan-company');
    const { entities, meta, relations } = JSON.parse(stdout);
    expect(entities.map(({ id }: { id: string }) => id)).toEqual(['xinghe', 'yunfan']);
    expect(relations.map(({ id }: { id: string }) => id)).toEqual(['yunfan--operates--xinghe']);
    expect(meta.part.chosenBy).toEqual({ ids: ['xinghe', 'yunfan-company'] });
    const { stderr } = await exportFrom(folder, '--format', 'json', '--ids', 'xinghe', '--out', 'part.json');
    expect(stderr).toMatch(/^part\.json: version [0-9a-f]{12} in part, as json\.\n$/);
  });

  test.each([
    [['--format', 'all'], 'Say into which folder: --out DIR.'],
    [['--format', 'json', '--checksums'], '--checksums goes with --out.'],
    [['--format', 'json', '--ids', 'xinghe,nobody'], 'There is no entity "nobody".'],
    [['--format', 'csv', '--out', 'seeds/dataset.yaml'], 'cannot be made a folder.'],
    [['--format', 'graphmll'], 'There is no format "graphmll". Did you mean "graphml"?'],
  ])('answers %j on stderr, with status 2, and writes nothing', async (args, message) => {
    const folder = layOutWorld();
    const { status, stderr, stdout } = await exportFrom(folder, ...args);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(existsSync(join(folder, 'graph.json'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['documents', 'seeds']);
  });
});

function exportFrom(folder: string, ...args: string[]): Promise<Ran> {
  return runCommand(folder, ['export', '--seeds', 'seeds', ...args]);
}

/** What sha256sum says of each file; it fails where one is not as the list says. */
function check(folder: string, list: string): string[] {
  return execFileSync('sha256sum', ['--check', list], { cwd: folder, encoding: 'utf8' }).trimEnd().split('\n');
}
