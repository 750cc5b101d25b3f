import { didYouMean } from '../../server/model/nearest.ts';
import { benchApi } from './api/benchApi.ts';
import { OURS } from './api/ours.ts';
import { benchPage, PAGE_PARTS } from './page/benchPage.ts';
import { benchScale } from './scale/benchScale.ts';
import { benchStores } from './stores.ts';
import { benchSuggest } from './suggest.ts';

/** Each benchmark has a file, prints a table, and names what it compares. Some have parts to choose from; all run if none is chosen. */
const BENCHES: Readonly<
  Record<string, { readonly run: (parts: readonly string[]) => Promise<void>; readonly parts?: readonly string[] }>
> = {
  api: { run: benchApi, parts: Object.keys(OURS) },
  page: { run: benchPage, parts: PAGE_PARTS },
  scale: { run: benchScale },
  stores: { run: benchStores },
  suggest: { run: benchSuggest },
};

/** Arguments such as `stores`, `api`, `api:paths,groups` and `page:redraws`. */
const given = process.argv.slice(2);
const chosen = (given.length > 0 ? given : Object.keys(BENCHES)).map((argument) => {
  const [name = '', parts = null] = argument.split(':');
  return { name, parts: parts?.split(',') ?? [] };
});
const mistakes = chosen.flatMap(({ name, parts }) => {
  const bench = BENCHES[name];
  if (!bench) return `There is no benchmark "${name}".${didYouMean(name, Object.keys(BENCHES))}`;
  const { parts: known } = bench;
  if (!known) return parts.length > 0 ? `"${name}" has no parts to choose; leave out ":${parts}".` : [];
  return parts
    .filter((part) => !known.includes(part))
    .map((part) => `"${name}" has no part "${part}"; choose from ${known.join(', ')}.`);
});
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 2;
} else for (const { name, parts } of chosen) await BENCHES[name]?.run(parts);
