import { didYouMean } from '../../server/model/nearest.ts';
import { benchApi } from './api/benchApi.ts';
import { OURS } from './api/ours.ts';
import { benchPage, PAGE_PARTS } from './page/benchPage.ts';
import { benchImport, checkSize } from './scale/benchImport.ts';
import { benchScale } from './scale/benchScale.ts';
import { benchStores } from './stores.ts';
import { benchSuggest } from './suggest.ts';

/**
 * Each benchmark has a file, prints a table, and names what it compares. Some have parts to choose from; all run if none is
 * chosen. `checkPart` returns what is wrong with a part where they cannot be listed.
 */
const BENCHES: Readonly<
  Record<
    string,
    {
      readonly run: (parts: readonly string[]) => Promise<void>;
      readonly parts?: readonly string[];
      readonly checkPart?: (part: string) => string | null;
    }
  >
> = {
  api: { run: benchApi, parts: Object.keys(OURS) },
  page: { run: benchPage, parts: PAGE_PARTS },
  import: { run: benchImport, checkPart: checkSize },
  scale: { run: benchScale },
  stores: { run: benchStores },
  suggest: { run: benchSuggest },
};

/** Arguments such as `stores`, `api`, `api:paths,groups`, `page:redraws` and `import:20000x80000`. */
const given = process.argv.slice(2);
const chosen = (given.length > 0 ? given : Object.keys(BENCHES)).map((argument) => {
  const [name = '', parts = null] = argument.split(':');
  return { name, parts: parts?.split(',') ?? [] };
});
const mistakes = chosen.flatMap(({ name, parts }) => {
  const bench = BENCHES[name];
  if (!bench) return `There is no benchmark "${name}".${didYouMean(name, Object.keys(BENCHES))}`;
  const { checkPart, parts: known } = bench;
  if (checkPart) return parts.flatMap((part) => checkPart(part) ?? []);
  if (!known) return parts.length > 0 ? `"${name}" has no parts to choose; leave out ":${parts}".` : [];
  return parts
    .filter((part) => !known.includes(part))
    .map((part) => `"${name}" has no part "${part}"; choose from ${known.join(', ')}.`);
});
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 2;
} else for (const { name, parts } of chosen) await BENCHES[name]?.run(parts);
