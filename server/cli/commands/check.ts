import { resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { checkDocuments } from '../../seeds/documents/checkDocuments.ts';
import { formatProblem, type Problem, sortProblems } from '../../seeds/problem.ts';
import { checkSeeds, findWarnings, isFile } from '../../seeds/readSeeds.ts';
import { type Command, DONE, PROBLEMS_FOUND, textOf } from '../Command.ts';
import type { Effects } from '../effects.ts';
import { plural } from '../formatNumber.ts';
import { datasetPath, FROM_OPTIONS, shownPath } from '../paths.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check the seeds or a dataset in JSON Lines and list every problem as file:line: message.',
  options: {
    documents: {
      value: 'DIR',
      summary: 'folder of the documents (default: DOCUMENTS_DIR): also check that the cited lines state the facts',
    },
    ...FROM_OPTIONS,
  },
  async run(given, effects, config) {
    const path = datasetPath(given, effects, config);
    const named = textOf(given, 'documents');
    if (named !== null && (await isFile(path)))
      throw new UserError(
        'BAD_INPUT',
        '--documents works on a folder of seeds only.',
        'A file of JSON Lines lacks the short names by which documents name entities: leave --documents out.',
      );
    const { problems, seeds } = await checkSeeds(path);
    const warnings = seeds && problems.length === 0 ? findWarnings(seeds) : [];
    const documents = seeds?.format === 'jsonl' ? null : (named ?? config.documentsDir);
    const found = documents !== null && seeds ? await checkDocuments(seeds, resolve(effects.cwd, documents)) : [];
    const all = sortProblems([...problems, ...warnings, ...found]);
    await writeProblems(all, effects);
    if (!seeds) {
      await effects.stderr.write('Fix these first. Checks across records and against the documents were skipped.\n');
    }
    if (all.some(({ severity }) => severity === 'error')) return PROBLEMS_FOUND;
    if (all.length === 0) await effects.stderr.write('No problems.\n');
    return DONE;
  },
};

/** Writes the problems to stdout and their number to stderr. */
export async function writeProblems(problems: readonly Problem[], effects: Effects): Promise<void> {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => formatProblem({ ...problem, file: shownPath(problem.file, effects) }));
  await effects.stdout.write(`${lines.join('\n')}\n`);
  const files = new Set(problems.map(({ file }) => file)).size;
  await effects.stderr.write(`${plural(problems.length, 'problem')} in ${plural(files, 'file')}.\n`);
}
