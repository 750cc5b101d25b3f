import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../server/cli/commands/index.ts';
import { type Ran, runCommand } from '../support/runCommand.ts';
import { layOutWorld } from '../support/seedFolders.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEEDS = ['--seeds', 'seeds'];

describe('the command line', () => {
  it('lists its commands with --help', async () => {
    const { status, stderr, stdout } = await runCommand(ROOT, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'));
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s and each of its options', async (name) => {
    const { status, stdout } = await runCommand(ROOT, [name, '--help', '--nonsense']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: npm run graph -- ${name} [OPTIONS]`);
    const options = COMMANDS.find((command) => command.name === name)?.options ?? {};
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
  });

  it.each([
    [[], 'No command was given.'],
    [['chekc'], 'There is no command "chekc". Did you mean "check"?'],
    [['check', '--document', 'x'], '"check" has no option --document. Did you mean "--documents"'],
    [['check', '--documents'], '--documents needs a value: --documents DIR.'],
    [['check', '--documents='], '--documents needs a value: --documents DIR.'],
    [['check', 'here'], 'Unexpected argument "here" after "check".'],
    [['check', '--seeds', 'a', '--seeds', 'b'], '--seeds was given twice.'],
    [['format', '--check=yes'], '--check takes no value.'],
    [['export'], '--format is missing.'],
    [['export', '--format', 'jsn'], 'There is no format "jsn". Did you mean "json"'],
    [['stats', '--format', 'xml'], 'There is no format "xml".'],
    [['stats', '--format', 'jsn'], 'There is no format "jsn". Did you mean "json"'],
    [['stats', '--documents', 'x'], '--documents requires --format markdown.'],
    [['suggest'], '--document is missing.'],
    [['suggest', '--document', 'nowhere.txt'], `The document ${join(ROOT, 'nowhere.txt')} cannot be read.`],
    [['import'], 'NEO4J_URI is not set.'],
    [['check', '--seeds', 'nowhere'], `The seeds folder ${join(ROOT, 'nowhere')} cannot be read.`],
  ])('rejects %j on stderr, with status 2', async (args, message) => {
    const { status, stderr, stdout } = await runCommand(ROOT, args);
    expect(stderr.startsWith(message)).toBe(true);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('reports all wrong settings before it imports', async () => {
    const env = { NEO4J_URI: 'http://localhost', NEO4J_IMPORT: 'perhaps' };
    const { status, stderr } = await runCommand(layOutWorld(), ['import', ...SEEDS], env);
    expect(status).toBe(2);
    expect(stderr).toContain('NEO4J_URI is "http://localhost"');
    expect(stderr).toContain('NEO4J_IMPORT is "perhaps"');
  });

  it('reports a missing folder of documents', async () => {
    const folder = layOutWorld();
    const { status, stderr } = await runCommand(folder, ['check', ...SEEDS, '--documents', 'nowhere']);
    expect(stderr).toBe(
      `The folder of documents ${join(folder, 'nowhere')} does not exist.\nName it with --documents DIR, or set DOCUMENTS_DIR.\n`,
    );
    expect(status).toBe(2);
  });

  it.each(['check', 'format', 'import', 'stats', 'export', 'suggest'])(
    '%s reads the seeds in SEEDS_DIR',
    async (name) => {
      const args = { export: ['--format', 'json'], suggest: ['--document', 'documents/first.txt'] }[name] ?? [];
      const env = { SEEDS_DIR: 'nowhere', NEO4J_URI: 'bolt://127.0.0.1:1' };
      const folder = layOutWorld();
      const { status, stderr, stdout } = await runCommand(folder, [name, ...args], env);
      expect(stderr).toContain(`The seeds folder ${join(folder, 'nowhere')} cannot be read.`);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    },
  );

  it('reads the seeds of --seeds where SEEDS_DIR names others, and the documents in DOCUMENTS_DIR', async () => {
    const folder = layOutWorld();
    const env = { SEEDS_DIR: 'nowhere', DOCUMENTS_DIR: 'nowhere' };
    const { stderr } = await runCommand(folder, ['check', ...SEEDS], env);
    expect(stderr).toContain(`The folder of documents ${join(folder, 'nowhere')} does not exist.`);
  });

  it.each(['import', 'stats', 'export'])('does not %s seeds with problems', async (name) => {
    const args = [name, ...SEEDS, ...(name === 'export' ? ['--format', 'json'] : [])];
    const { status, stderr, stdout } = await runCommand(layOutWorld('bad-status'), args, {
      NEO4J_URI: 'bolt://127.0.0.1:1',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('facts/second.yaml:4: an implied fact needs a "reason"');
  });

  it('writes only data to stdout when run through npm', async () => {
    const args = [
      'run',
      '--silent',
      'graph',
      '--',
      'stats',
      '--format',
      'json',
      '--seeds',
      join(layOutWorld(), 'seeds'),
    ];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT });
    expect(JSON.parse(stdout).entities.total).toBe(10);
  });

  it('passes on the exit status, and resolves paths in the working directory', async () => {
    const folder = layOutWorld('bad-status');
    const child = promisify(execFile)(process.execPath, [join(ROOT, 'scripts/graph.mjs'), 'check', ...SEEDS], {
      cwd: folder,
    });
    await expect(child).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^seeds\/facts\/second\.yaml:4: /),
    });
  });
});

describe('format', () => {
  it('lists unformatted files with --check, and formats them without', async () => {
    const folder = layOutWorld();
    const path = join(folder, 'seeds/dataset.yaml');
    const before = readFileSync(path, 'utf8');
    const untidy = before.replace('licence: MIT', 'licence: "MIT"');
    writeFileSync(path, untidy);
    expect(await runCommand(folder, ['format', '--check', ...SEEDS])).toEqual({
      status: 1,
      stdout: 'seeds/dataset.yaml\n',
      stderr: '1 file not formatted.\n',
    });
    expect(readFileSync(path, 'utf8')).toBe(untidy);
    expect(await runCommand(folder, ['format', ...SEEDS])).toEqual({
      status: 0,
      stdout: 'seeds/dataset.yaml\n',
      stderr: '1 file formatted.\n',
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect((await runCommand(folder, ['format', '--check', ...SEEDS])).status).toBe(0);
  });
});

describe('export --format json', () => {
  it('prints documents, entities, relations and figures, each with its citations', async () => {
    const { status, stderr, stdout } = await runCommand(layOutWorld(), ['export', '--format', 'json', ...SEEDS]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const graph = JSON.parse(stdout);
    expect(Object.keys(graph)).toEqual(['meta', 'documents', 'entities', 'relations', 'figures']);
    expect(graph.meta).toMatchObject({
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
      curatedOn: '2026-01-31',
      counts: { documents: 2, entities: 10, relations: 10, figures: 5 },
    });
    expect(graph.documents[0]).toMatchObject({ id: 'first', file: 'first.txt', lineCount: 10 });
    expect(find(graph.entities, 'yunfan')).toMatchObject({
      type: 'company',
      kind: null,
      name: '云帆公司',
      nameEn: 'Yunfan',
      aliases: [],
      description: { zh: '运营星河视频的公司。', en: 'The company that operates Xinghe Video.' },
      formerIds: ['yunfan-company'],
      degree: 4,
      centrality: expect.any(Number),
      betweenness: expect.any(Number),
      community: expect.any(Number),
      x: expect.any(Number),
      y: expect.any(Number),
      citations: expect.arrayContaining([{ document: 'second', lines: [1, 1] }]),
    });
    expect(find(graph.relations, 'haifeng--produced--yuanshan')).toMatchObject({
      source: 'haifeng',
      predicate: 'produced',
      target: 'yuanshan',
      status: 'asserted',
      citations: [{ document: 'first', lines: [7, 8] }],
    });
    expect(find(graph.figures, 'xinghe--users--1.2-yi_persons--2024')).toMatchObject({
      subject: 'xinghe',
      measure: 'users',
      amount: '1.2',
      unit: 'yi_persons',
      comparator: '≥',
      value: 120_000_000,
      citations: [{ document: 'first', lines: [5, 5] }],
    });
  });

  it('writes the same to a file, complete or not at all', async () => {
    const folder = layOutWorld();
    const { stdout } = await runCommand(folder, ['export', '--format', 'json', ...SEEDS]);
    const written = await runCommand(folder, ['export', '--format', 'json', '--out', 'graph.json', ...SEEDS]);
    expect(written.stderr).toMatch(/^graph\.json: version [0-9a-f]{12}, as json\.\n$/);
    expect(readFileSync(join(folder, 'graph.json'), 'utf8')).toBe(stdout);

    const refused = await runCommand(folder, ['export', '--format', 'json', '--out', 'none/graph.json', ...SEEDS]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`${join(folder, 'none/graph.json')} cannot be written.`);
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['documents', 'graph.json', 'seeds']);
  });
});

describe('stats', () => {
  it('counts by type, predicate, measure and document', async () => {
    const counted = JSON.parse((await stats('--format', 'json')).stdout);
    expect(counted).toMatchObject({
      entities: { total: 10, inSeveralDocuments: 5 },
      relations: { total: 10, inSeveralDocuments: 1, implied: 0 },
      figures: { total: 5, inSeveralDocuments: 0, implied: 1 },
      dates: { own: 2, ofEntity: 1, missing: 2, none: 5 },
      documents: [
        { id: 'first', entities: 9, relations: 7, figures: 4, implied: 0 },
        { id: 'second', entities: 6, relations: 4, figures: 1, implied: 1 },
      ],
    });
    expect(counted.types.slice(0, 2)).toEqual([
      { id: 'person', count: 1, inSeveralDocuments: 1 },
      { id: 'company', count: 2, inSeveralDocuments: 2 },
    ]);
    expect(counted.predicates[0]).toEqual({ id: 'holds_post_at', count: 2, inSeveralDocuments: 0, implied: 0 });
    expect(counted.measures[0]).toEqual({ id: 'users', count: 1, inSeveralDocuments: 0, implied: 0 });
  });

  it('prints aligned columns', async () => {
    const { status, stdout } = await stats();
    expect(status).toBe(0);
    expect(stdout).toContain(`
           total  in 2+ documents  implied
entities      10           50.0 %
relations     10           10.0 %    0.0 %
figures        5            0.0 %   20.0 %
`);
    expect(stdout).toContain(`
date                                 relations   share
own date                                     2  20.0 %
date of an entity                            1  10.0 %
missing                                      2  20.0 %
belongs to nothing dated                     5  50.0 %
derivable of those dated or missing             60.0 %
`);
    expect(stdout).toContain(`
document  entities  relations  figures  implied
first            9          7        4        0
second           6          4        1        1
`);
  });
});

describe('stats --format markdown', () => {
  it('writes a page with labels and shares, to stdout or to a file', async () => {
    const folder = layOutWorld();
    const { status, stdout } = await runCommand(folder, ['stats', '--format', 'markdown', ...SEEDS]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# The dataset in numbers\n\nVersion `[0-9a-f]{12}`, last reviewed on 2026-01-31\./);
    expect(stdout).toContain('| relations | 10 | 10.0 % | 0.0 % |\n| figures | 5 | 0.0 % | 20.0 % |\n');
    expect(stdout).toContain('| first | The first convention opens | 9 | 7 | 4 | 0.0 % |\n');
    expect(stdout).toContain('| operates (`operates`) | 1 | 100.0 % | 0.0 % |\n');
    expect(stdout).toContain('| duration (`duration`) | 1 | 0.0 % | 100.0 % |\n');
    expect(stdout).toContain('60.0 % of the relations that have a date or belong to something dated');
    expect(stdout).toContain('| date of an entity | 1 | 10.0 % |\n| missing | 2 | 20.0 % |\n');
    expect(stdout).not.toContain('uncited');

    const written = await runCommand(folder, ['stats', '--format', 'markdown', '--out', 'page.md', ...SEEDS]);
    expect(written.stderr).toMatch(/^page\.md: version [0-9a-f]{12}, as markdown\.\n$/);
    expect(readFileSync(join(folder, 'page.md'), 'utf8')).toBe(stdout);
  });

  it('counts cited lines if the documents are given', async () => {
    const args = ['stats', '--format', 'markdown', ...SEEDS, '--documents'];
    const folder = layOutWorld();
    const { stdout } = await runCommand(folder, [...args, 'documents']);
    expect(stdout).toContain('| first | 9 | 66.7 % | 11.1 % | 2 |\n| second | 5 | 100.0 % | 0.0 % | 0 |\n');
    const { status, stderr } = await runCommand(folder, [...args, 'nowhere']);
    expect(stderr).toContain(`The document ${join(folder, 'nowhere/first.txt')} cannot be read.`);
    expect(status).toBe(2);
  });

  it('is up to date in docs/statistics.md', async () => {
    const { stdout } = await runCommand(ROOT, ['stats', '--format', 'markdown']);
    // To update: npm run graph -- stats --format markdown --out docs/statistics.md
    expect(readFileSync(join(ROOT, 'docs/statistics.md'), 'utf8')).toBe(stdout);
  });
});

async function stats(...args: string[]): Promise<Ran> {
  return runCommand(layOutWorld(), ['stats', ...args, ...SEEDS]);
}

function find(records: readonly { readonly id: string }[], id: string): unknown {
  return records.find((record) => record.id === id);
}

describe('check', () => {
  it('shows control characters in problems instead of sending them to the terminal', async () => {
    const folder = layOutWorld();
    writeFileSync(join(folder, 'seeds/entities/company.yaml'), '- {"\\e[2Jkey": 1}\n');
    const { stdout } = await runCommand(folder, ['check', ...SEEDS]);
    expect(stdout).toContain('<U+001B>[2Jkey');
    expect(stdout).not.toContain('\u001b');
  });
});
