import { didYouMean } from '../../server/model/nearest.ts';
import { benchApi } from './api/benchApi.ts';
import { benchPage } from './page.ts';
import { benchStores } from './stores.ts';
import { benchSuggest } from './suggest.ts';

/** Each benchmark has a file, prints a table, and names what it compares. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  api: benchApi,
  page: benchPage,
  stores: benchStores,
  suggest: benchSuggest,
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}".${didYouMean(unknown, Object.keys(BENCHES))}`);
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.();
}
