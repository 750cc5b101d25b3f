import { didYouMean } from '../../server/model/nearest.ts';
import { benchApi } from './api/benchApi.ts';
import { OURS } from './api/ours.ts';
import { benchPage } from './page.ts';
import { benchStores } from './stores.ts';
import { benchSuggest } from './suggest.ts';

const QUESTION_NAMES = Object.keys(OURS);

/** Each benchmark has a file, prints a table, and names what it compares. */
const BENCHES: Readonly<Record<string, (questions: readonly string[]) => Promise<void>>> = {
  api: benchApi,
  page: benchPage,
  stores: benchStores,
  suggest: benchSuggest,
};

/** Arguments such as `stores`, `api` and `api:paths,groups`. */
const given = process.argv.slice(2);
const chosen = (given.length > 0 ? given : Object.keys(BENCHES)).map((argument) => {
  const [name = '', questions = null] = argument.split(':');
  return { name, questions: questions?.split(',') ?? [] };
});
const mistakes = chosen.flatMap(({ name, questions }) => {
  if (!(name in BENCHES)) return `There is no benchmark "${name}".${didYouMean(name, Object.keys(BENCHES))}`;
  if (name !== 'api')
    return questions.length > 0 ? `Only \`api\` has questions to choose; leave out ":${questions}".` : [];
  return questions
    .filter((question) => !QUESTION_NAMES.includes(question))
    .map((question) => `There is no question "${question}"; choose from ${QUESTION_NAMES.join(', ')}.`);
});
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 2;
} else for (const { name, questions } of chosen) await BENCHES[name]?.(questions);
