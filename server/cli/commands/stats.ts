import { resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { findNamed } from '../../model/findNamed.ts';
import { countLines, type LineCounts } from '../../seeds/documents/countLines.ts';
import { checkSeeds, readDataset } from '../../seeds/readSeeds.ts';
import { type Command, DONE, textOf } from '../Command.ts';
import { writeAtomically } from '../files.ts';
import { datasetPath, FROM_OPTIONS, shownPath } from '../paths.ts';
import { countDataset } from './countDataset.ts';
import { writeStatsMarkdown } from './statsMarkdown.ts';
import { writeStatsText } from './statsText.ts';

const FORMATS = [{ name: 'text' }, { name: 'json' }, { name: 'markdown' }] as const;

export const stats: Command = {
  name: 'stats',
  summary: 'Count the facts of the dataset.',
  options: {
    format: { value: 'FORMAT', summary: 'text (default), json or markdown' },
    documents: {
      value: 'DIR',
      summary: 'with markdown: folder of the documents (default: DOCUMENTS_DIR), to count cited lines',
    },
    out: { value: 'FILE', summary: 'file to write instead of stdout' },
    ...FROM_OPTIONS,
  },
  details: 'docs/statistics.md is generated with --format markdown --out docs/statistics.md.',
  async run(given, effects, config) {
    const { name: format } = findNamed('format', FORMATS, textOf(given, 'format') ?? 'text');
    const folder = datasetPath(given, effects, config);
    if (given.documents !== undefined && format !== 'markdown') {
      throw new UserError(
        'BAD_INPUT',
        '--documents requires --format markdown.',
        'Add the format, or leave --documents out.',
      );
    }
    const documents = textOf(given, 'documents') ?? config.documentsDir;
    const dataset = await readDataset(folder);
    const counts = countDataset(dataset);
    const write = {
      text: () => writeStatsText(counts),
      json: () => `${JSON.stringify(counts, null, 2)}\n`,
      markdown: async () =>
        writeStatsMarkdown(
          dataset,
          counts,
          documents === null ? null : await readLines(folder, resolve(effects.cwd, documents)),
        ),
    };
    const text = await write[format]();
    const out = textOf(given, 'out');
    if (out === null) {
      await effects.stdout.write(text);
      return DONE;
    }
    const path = resolve(effects.cwd, out);
    await writeAtomically(path, [text]);
    await effects.stderr.write(`${shownPath(path, effects)}: version ${dataset.version}, as ${format}.\n`);
    return DONE;
  },
};

async function readLines(seedsFolder: string, documentsFolder: string): Promise<LineCounts[] | null> {
  const { seeds } = await checkSeeds(seedsFolder);
  return seeds && countLines(seeds, documentsFolder);
}
