import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../server/export/formats/index.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { serve } from '../server/api/serve.ts';
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

  test('writes csv to a folder, with checksums that sha256sum accepts', async () => {
    const folder = layOutWorld();
    const { stderr } = await exportFrom(folder, '--format', 'csv', '--out', 'made/tables', '--checksums');
    expect(stderr).toMatch(/^made\/tables: version [0-9a-f]{12}, as csv\.\n$/);
    const tables = join(folder, 'made/tables');
    const files = [...TABLES, 'citation.txt', 'data-dictionary.md', 'datapackage.json'];
    expect(readdirSync(tables).sort()).toEqual([...files, 'SHA256SUMS'].sort());
    expect(check(tables, 'SHA256SUMS')).toHaveLength(files.length);
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

  test('writes a part, resolving former ids', async () => {
    const folder = layOutWorld();
    const { stdout } = await exportFrom(folder, '--format', 'json', '--ids', 'xinghe,yunfan-company');
    const { entities, meta, relations } = JSON.parse(stdout);
    expect(entities.map(({ id }: { id: string }) => id)).toEqual(['xinghe', 'yunfan']);
    expect(relations.map(({ id }: { id: string }) => id)).toEqual(['yunfan--operates--xinghe']);
    expect(meta.part.chosenBy).toEqual({ ids: ['xinghe', 'yunfan-company'] });
    const { stderr } = await exportFrom(folder, '--format', 'json', '--ids', 'xinghe', '--out', 'part.json');
    expect(stderr).toMatch(
      /^part\.json: version [0-9a-f]{12} in part \(1 entity, 0 relations, [0-9]+ figures?\), as json\.\n$/,
    );
  });

  test('writes the part that a query selects, with the same bytes as a server', async () => {
    const folder = layOutWorld();
    const query = `query Platforms { entities(filter: { types: ["platform"] }) { nodes { id } } }
query Joined($id: ID!, $first: Int) {
  entity(id: $id) { relations(first: $first) { nodes { label } } figures { amount } }
}`;
    const variables = { id: 'xinghe', first: 1 };
    writeFileSync(join(folder, 'joined.graphql'), query);
    // With a byte order mark, as editors on Windows write it.
    writeFileSync(join(folder, 'variables.json'), `\uFEFF${JSON.stringify(variables)}`);
    const choice = ['--query', 'joined.graphql', '--variables', 'variables.json', '--operation', 'Joined'];
    const { status, stderr, stdout } = await exportFrom(folder, '--format', 'json', ...choice);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).meta.part.chosenBy).toEqual({ query, variables });

    const { url } = await serve({ dataset: await readDataset(join(folder, 'seeds')) });
    const response = await fetch(`${url}/export/json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, operationName: 'Joined' }),
    });
    expect(stdout).toBe(await response.text());
  });

  test.each([
    ['{ entities { nodes {\n  nam } } }', '{}', /^bad\.graphql:2:3: Cannot query field "nam" on type "Entity"\./],
    ['{ entities { nodes {', '{}', /^bad\.graphql:1:21: Syntax Error: Expected Name, found <EOF>\.\n/],
    [
      '{ entities(filter: { types: ["platfrm"] }) { nodes { id } } }',
      '{}',
      /^bad\.graphql: `filter\.types`: there is no entity type "platfrm"\. Did you mean "platform"\?\n`vocabulary/,
    ],
    ['query A { meta { version } } query B { entities { nodes { id } } }', '{}', /\n.*--operation NAME\.\n$/],
    ['query ($id: ID!) { entity(id: $id) { id } }', '{}', /^bad\.graphql: Variable "\$id" of required type "ID!"/],
    ['{ meta { version } }', '{}', /^The query selects no entity, relation, figure or document\.\n/],
    [' \n', '{}', /^The query \S+bad\.graphql is empty\.\n/],
    ['{ entities { nodes { id } } }', '[1]', /^The variables in \S+bad\.json are not a JSON object\.\nWrite them like/],
    ['{ entities { nodes { id } } }', 'null', /^The variables in \S+bad\.json are not a JSON object\./],
    ['{ entities { nodes { id } } }', '{"id": }', /^The variables in \S+bad\.json are not JSON: Unexpected token/],
  ])('rejects the query %j with the variables %j, and writes nothing', async (query, variables, message) => {
    const folder = layOutWorld();
    writeFileSync(join(folder, 'bad.graphql'), query);
    writeFileSync(join(folder, 'bad.json'), variables);
    const choice = ['--query', 'bad.graphql', '--variables', 'bad.json'];
    const { status, stderr, stdout } = await exportFrom(folder, '--format', 'json', '--out', 'graph.json', ...choice);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readdirSync(folder).sort()).toEqual(['bad.graphql', 'bad.json', 'documents', 'seeds']);
  });

  test('limits a query as the environment says', async () => {
    const folder = layOutWorld();
    writeFileSync(join(folder, 'all.graphql'), '{ entities { nodes { id } } }');
    const args = ['export', '--seeds', 'seeds', '--format', 'json', '--query', 'all.graphql'];
    const { status, stderr } = await runCommand(folder, args, { MAX_QUERY_COST: '10' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^all\.graphql: The query costs \d+; the limit is 10\./);
  });

  test.each([
    [['--format', 'all'], 'Several files need a folder: --out DIR.'],
    [['--format', 'json', '--checksums'], '--checksums requires --out.'],
    [['--format', 'json', '--ids', 'xinghe,nobody'], 'There is no entity "nobody".'],
    [['--format', 'csv', '--out', 'seeds/dataset.yaml'], 'cannot be created.'],
    [['--format', 'json', '--query', 'nothing.graphql'], 'nothing.graphql cannot be read.'],
    [['--format', 'json', '--query', 'a', '--ids', 'xinghe'], '--ids and --query cannot be combined.'],
    [['--format', 'json', '--variables', 'a'], '--variables requires --query.'],
    [['--format', 'json', '--operation', 'A'], '--operation requires --query.'],
    [['--format', 'graphmll'], 'There is no format "graphmll". Did you mean "graphml"?'],
  ])('rejects %j on stderr, with status 2, and writes nothing', async (args, message) => {
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

/** Output of sha256sum for each file. Throws if a checksum does not match. */
function check(folder: string, list: string): string[] {
  return execFileSync('sha256sum', ['--check', list], { cwd: folder, encoding: 'utf8' }).trimEnd().split('\n');
}
