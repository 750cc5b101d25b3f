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
  summary: 'Draft a facts file from a document: known names, likely new names, numbers, relations.',
  options: {
    document: { value: 'FILE', summary: 'text in UTF-8; documents.yaml need not list it' },
    out: { value: 'FILE', summary: 'new file to write instead of stdout' },
    ...SEEDS_OPTION,
  },
  details: [
    'Changes no seed file. The draft is YAML for you to edit: mentions of known entities, figures and relations with "?" to',
    'fill in and an excerpt to judge them by, and comments that begin with "new?" for likely names without an entity. For a',
    'document that documents.yaml does not list, the draft begins with an entry for it.',
  ].join('\n'),
  async run(given, effects, config) {
    const document = textOf(given, 'document');
    if (document === null) {
      throw new UserError('BAD_INPUT', '--document is missing.', 'Add --document FILE, a text in UTF-8.');
    }
    const { bytes, text } = await readText('document', resolve(effects.cwd, document));
    const seeds = await readUsableSeeds(await seedsFolder(given, effects, config));
    const file = basename(document);
    const suggestions = suggestFacts(file, text, seeds);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const draft = writeSuggestions(suggestions, { file, sha256 });
    const out = textOf(given, 'out');
    if (out === null) await effects.stdout.write(draft);
    else await writeNew(resolve(effects.cwd, out), draft);
    const { figures, mentions, newNames, relations } = suggestions;
    const counted = [
      plural(new Set(mentions.flatMap(({ ids }) => ids)).size, 'known entity', 'known entities'),
      plural(newNames.length, 'likely new name'),
      plural(figures.length, 'number'),
      plural(relations.length, 'likely relation'),
    ];
    await effects.stderr.write(`${file}: ${counted.join(', ')}.\n`);
    return DONE;
  },
};

/** Never overwrites a file, which may be a facts file that someone has edited. */
async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const hint = error.code === 'EEXIST' ? 'Choose another name.' : error.message;
    const problem = error.code === 'EEXIST' ? 'already exists' : 'cannot be written';
    throw new UserError('BAD_INPUT', `${path} ${problem}.`, hint);
  });
}

/** Accepts seeds with problems, as they have while a facts file is being written, if the entities can be read. */
async function readUsableSeeds(folder: string): Promise<Seeds> {
  const { seeds } = await checkSeeds(folder);
  if (seeds) return seeds;
  throw new UserError(
    'BAD_SEEDS',
    `The entities in ${folder} cannot be read.`,
    '`npm run graph -- check` lists every problem.',
  );
}
