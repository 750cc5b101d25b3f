import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { checkSeeds } from '../../seeds/readSeeds.ts';
import type { Seeds } from '../../seeds/seeds.ts';
import { suggestFacts } from '../../seeds/suggest/suggestFacts.ts';
import { writeSuggestions } from '../../seeds/suggest/writeSuggestions.ts';
import { type Command, DONE, textOf } from '../Command.ts';
import { readText } from '../files.ts';
import { plural } from '../formatNumber.ts';
import { SEEDS_OPTION, seedsFolder } from '../paths.ts';

export const suggest: Command = {
  name: 'suggest',
  summary: 'Draft a facts file from a document: known names, likely new ones, numbers.',
  options: {
    document: { value: 'FILE', summary: 'the text, whether or not documents.yaml has it' },
    out: { value: 'FILE', summary: 'write to a file that is not there yet, instead of stdout' },
    ...SEEDS_OPTION,
  },
  details: [
    'Nothing is changed, and nothing of the draft is loaded by itself. It is YAML to be edited: mentions of known',
    'entities, figures whose "?" is to be filled in, and comments that begin with "new?" for what looks like a name',
    'that no entity bears. For a document without an entry in documents.yaml it begins with one.',
  ].join('\n'),
  async run(given, effects) {
    const document = textOf(given, 'document');
    if (document === null) {
      throw new UserError('BAD_INPUT', 'Say for which document: --document FILE.', 'FILE is a text in UTF-8.');
    }
    const { bytes, text } = await readText('document', resolve(effects.cwd, document));
    const seeds = await readFirmSeeds(seedsFolder(given, effects));
    const file = basename(document);
    const suggestions = suggestFacts(file, text, seeds);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const draft = writeSuggestions(suggestions, { file, sha256 });
    const out = textOf(given, 'out');
    if (out === null) await effects.stdout.write(draft);
    else await writeNew(resolve(effects.cwd, out), draft);
    const { figures, mentions, newNames } = suggestions;
    const counted = [
      plural(new Set(mentions.flatMap(({ ids }) => ids)).size, 'known entity', 'known entities'),
      plural(newNames.length, 'likely new name'),
      plural(figures.length, 'number'),
    ];
    await effects.stderr.write(`${file}: ${counted.join(', ')}.\n`);
    return DONE;
  },
};

/** A draft never takes the place of a facts file that somebody has worked on. */
async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const hint = error.code === 'EEXIST' ? 'Name another one, and copy from it what you want.' : error.message;
    const what = error.code === 'EEXIST' ? 'is there already' : 'cannot be written';
    throw new UserError('BAD_INPUT', `${path} ${what}.`, hint);
  });
}

/** Seeds in the middle of being written have problems, and are good enough as long as their entities can be read. */
async function readFirmSeeds(folder: string): Promise<Seeds> {
  const { seeds } = await checkSeeds(folder);
  if (seeds) return seeds;
  throw new UserError(
    'BAD_SEEDS',
    `The seeds in ${folder} cannot be read far enough.`,
    '`npm run graph -- check` lists all that is to be mended.',
  );
}
