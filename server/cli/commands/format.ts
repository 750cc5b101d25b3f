import { writeFile } from 'node:fs/promises';
import { formatSeeds } from '../../seeds/files/formatSeeds.ts';
import { type Command, DONE, PROBLEMS_FOUND } from '../Command.ts';
import { plural } from '../formatNumber.ts';
import { SEEDS_OPTION, seedsFolder, shownPath } from '../paths.ts';
import { writeProblems } from './check.ts';

export const format: Command = {
  name: 'format',
  summary: 'Format the seed files.',
  options: {
    check: { summary: 'change nothing; list the files that are not formatted' },
    ...SEEDS_OPTION,
  },
  async run(given, effects, config) {
    const { changed, problems } = await formatSeeds(await seedsFolder(given, effects, config));
    await writeProblems(problems, effects);
    for (const { path, text } of changed) {
      if (!given.check) await writeFile(path, text);
      await effects.stdout.write(`${shownPath(path, effects)}\n`);
    }
    const files = plural(changed.length, 'file');
    await effects.stderr.write(given.check ? `${files} not formatted.\n` : `${files} formatted.\n`);
    return problems.length > 0 || (given.check && changed.length > 0) ? PROBLEMS_FOUND : DONE;
  },
};
