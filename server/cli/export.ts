import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { EXPORT_FORMATS } from '../export/index.ts';
import { didYouMean } from '../model/nearest.ts';
import { readDataset } from '../seeds/readSeeds.ts';
import { type Command, DONE, textOf } from './Command.ts';
import { SEEDS_OPTION, seedsFolder, shownPath } from './paths.ts';
import { writeWhole } from './writeWhole.ts';

const NAMES = EXPORT_FORMATS.map((format) => format.name);

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the whole dataset in one format.',
  options: {
    format: { value: 'FORMAT', summary: NAMES.join(', ') },
    out: { value: 'FILE', summary: 'write to a file instead of stdout' },
    ...SEEDS_OPTION,
  },
  details: ['Formats:', ...EXPORT_FORMATS.map(({ name, summary }) => `  ${name}  ${summary}`)].join('\n'),
  async run(given, effects) {
    const format = findFormat(textOf(given, 'format'));
    const dataset = await readDataset(seedsFolder(given, effects));
    const pieces = format.write(dataset);
    const out = textOf(given, 'out');
    if (out === null) {
      for (const piece of pieces) await effects.stdout.write(piece);
      return DONE;
    }
    const path = resolve(effects.cwd, out);
    await writeWhole(path, pieces);
    await effects.stderr.write(`${shownPath(path, effects)}: version ${dataset.version}, as ${format.name}.\n`);
    return DONE;
  },
};

function findFormat(name: string | null) {
  const hint = `Formats: ${NAMES.join(', ')}.`;
  if (name === null) throw new UserError('BAD_INPUT', 'Say in which format: --format FORMAT.', hint);
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  throw new UserError('BAD_INPUT', `There is no format "${name}".${didYouMean(name, NAMES)}`, hint);
}
