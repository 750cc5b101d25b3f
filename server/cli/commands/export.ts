import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Config } from '../../config/readConfig.ts';
import { UserError } from '../../errors.ts';
import type { ExportContent } from '../../export/content/ExportContent.ts';
import { createPartContent } from '../../export/content/partContent.ts';
import { createWholeContent } from '../../export/content/wholeContent.ts';
import type { ExportFile, ExportFormat } from '../../export/formats/ExportFormat.ts';
import { EXPORT_FORMATS, findFormat } from '../../export/formats/index.ts';
import { hashChunks, toChunks } from '../../export/output/chunks.ts';
import { fileName } from '../../export/output/fileName.ts';
import { selectByIds } from '../../export/selection/selectByIds.ts';
import { readDataset } from '../../seeds/readSeeds.ts';
import type { GraphStore } from '../../store/GraphStore.ts';
import { createMemoryStore } from '../../store/memory/memoryStore.ts';
import { type Command, DONE, type Given, textOf } from '../Command.ts';
import type { Effects } from '../effects.ts';
import { writeAtomically } from '../files.ts';
import { plural } from '../formatNumber.ts';
import { datasetPath, FROM_OPTIONS, shownPath } from '../paths.ts';
import { type QueryFile, readQueryFile } from './readQueryFile.ts';

const ALL = 'all';
const NAMES = EXPORT_FORMATS.map((format) => format.name);
const WIDTH = Math.max(...NAMES.map((name) => name.length));

export const exportCommand: Command = {
  name: 'export',
  summary: 'Export the dataset, or a part of it.',
  options: {
    format: { value: 'FORMAT', summary: `${NAMES.join(', ')}; or ${ALL}` },
    out: { value: 'PATH', summary: 'file to write instead of stdout; a folder for csv, parquet and all' },
    ids: { value: 'IDS', summary: 'only these entities (a,b,c), the relations among them and their figures' },
    query: { value: 'FILE', summary: 'only the facts in the result of this GraphQL query, and what they refer to' },
    variables: { value: 'FILE', summary: 'with --query: variables as a JSON object' },
    operation: { value: 'NAME', summary: 'with --query: the operation to run, if the file has several' },
    checksums: { summary: 'with --out: also write the sha256 of each file, for `sha256sum --check`' },
    ...FROM_OPTIONS,
  },
  details: [
    'Formats:',
    ...EXPORT_FORMATS.map(({ name, summary }) => `  ${name.padEnd(WIDTH)}  ${summary}`),
    '',
    'csv and parquet are folders of tables with --out DIR, and zips of them with --out FILE.zip or on stdout.',
    'A query selects the same part as POST /export/FORMAT: relations include their ends, figures their subjects, and all of',
    'them their documents. The limits of the server apply (MAX_QUERY_COST and the others in the environment).',
  ].join('\n'),
  async run(given, effects, config) {
    const name = textOf(given, 'format');
    if (name === null) throw badInput('--format is missing.', `Formats: ${NAMES.join(', ')}.`);
    const format = name === ALL ? null : findFormat(name, 'BAD_INPUT');
    const out = textOf(given, 'out');
    if (out === null && !format) throw badInput('--out is missing.', 'Several files need a folder: --out DIR.');
    if (out === null && given.checksums) throw badInput('--checksums requires --out.', 'Add --out FILE.');
    checkSelection(given);

    // Read before the seeds, which take longer.
    const queryFile = await readQueryFile(given, effects);
    const store = createMemoryStore(await readDataset(datasetPath(given, effects, config)));
    const content = await openContent(store, given, queryFile, config, effects);
    if (format && out === null) {
      for await (const chunk of toChunks(format.write(content))) await effects.stdout.write(chunk);
      return DONE;
    }
    const path = resolve(effects.cwd, out ?? '');
    const folder = format ? filesOf(format, path, content) : everyFormat(content);
    if (folder) await createFolder(path);
    if (folder) await writeFiles(path, folder, given.checksums ? 'SHA256SUMS' : null);
    else if (format) {
      const file = { name: basename(path), write: () => format.write(content) };
      await writeFiles(dirname(path), [file], given.checksums ? `${file.name}.sha256` : null);
    }
    await effects.stderr.write(`${shownPath(path, effects)}: ${describeContent(content)}, as ${name}.\n`);
    return DONE;
  },
};

/** Includes the counts of a part, so that an empty one is noticed. */
function describeContent({ summary: { version, counts }, part }: ExportContent): string {
  if (!part) return `version ${version}`;
  const counted = [
    plural(counts.entities, 'entity', 'entities'),
    plural(counts.relations, 'relation'),
    plural(counts.figures, 'figure'),
  ];
  return `version ${version} in part (${counted.join(', ')})`;
}

async function openContent(
  store: GraphStore,
  given: Given,
  queryFile: QueryFile | null,
  { limits }: Config,
  effects: Effects,
): Promise<ExportContent> {
  const ids = textOf(given, 'ids');
  if (ids !== null) return createPartContent(store, await selectByIds(store, ids.split(',')));
  if (queryFile === null) return createWholeContent(store);
  // GraphQL is loaded only for --query.
  const { selectByQueryFile } = await import('./selectByQueryFile.ts');
  return createPartContent(store, await selectByQueryFile(store, queryFile, limits, effects));
}

function checkSelection(given: Given): void {
  if (given.ids && given.query) throw badInput('--ids and --query cannot be combined.', 'Use one of them.');
  for (const option of ['variables', 'operation'])
    if (given[option] && !given.query) throw badInput(`--${option} requires --query.`, 'Add --query FILE.');
}

/** Returns the files of a format that would be an archive; null if an archive or a single file is wanted. */
function filesOf({ files }: ExportFormat, path: string, content: ExportContent): readonly ExportFile[] | null {
  return files && !path.endsWith('.zip') ? files(content) : null;
}

function everyFormat(content: ExportContent): ExportFile[] {
  return EXPORT_FORMATS.map((format) => ({ name: fileName(format, content), write: () => format.write(content) }));
}

async function createFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw badInput(`The folder ${path} cannot be created.`, error instanceof Error ? error.message : '');
  }
}

/** Writes the files, then their checksums to the file `sums`. */
async function writeFiles(folder: string, files: readonly ExportFile[], sums: string | null): Promise<void> {
  const lines: string[] = [];
  for (const { name, write } of files) {
    const hash = createHash('sha256');
    await writeAtomically(join(folder, name), hashChunks(toChunks(write()), hash));
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  if (sums !== null) await writeAtomically(join(folder, sums), lines);
}

function badInput(message: string, hint: string): UserError {
  return new UserError('BAD_INPUT', message, hint);
}
