// `node scripts/checkImports.mjs`, a step of `npm run check`: a file imports only from its own folder and from layers below.
// Biome finds the cycles (noImportCycles).
import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** From the bottom up. Folders of one layer do not import each other. */
const SERVER_LAYERS = [
  ['server/errors.ts'],
  ['server/model'],
  ['web/api', 'web/layouts'],
  ['web/start'],
  ['server/search', 'server/analysis'],
  ['server/dataset'],
  ['server/seeds'],
  ['server/store'],
  ['server/cite'],
  ['server/api'],
  ['server/config'],
  ['server/export', 'server/mcp', 'server/reconcile'],
  ['server/http', 'server/cli'],
  ['server/app.ts', 'server/startUp.ts', 'server/runMain.ts'],
  ['server/main.ts', 'server/cli/main.ts', 'server/mcp/main.ts'],
];
const PAGE_LAYERS = [
  ['server/model'],
  ['server/search'],
  ['web/api'],
  ['web/i18n', 'web/theme'],
  ['web/questions'],
  ['web/layouts'],
  ['web/start'],
  ['web/canvas'],
  ['web/state'],
  ['web/panels'],
  ['web/App.tsx', 'web/graphiql'],
  ['web/mountExplorer.tsx'],
  ['web/main.tsx'],
];
const CODE = /\.tsx?$/;
const IMPORTS = /(?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*'(\.[^'?]+)/g;

/** Returns every import that runs upwards or between peers, as `file:line: message`. */
export function importProblems(root) {
  const files = ['server', 'web'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((file) => CODE.test(file)),
  );
  return files.sort().flatMap((file) => problemsOf(file, readFileSync(resolve(root, file), 'utf8')));
}

function problemsOf(file, text) {
  const layers = file.startsWith('web/') ? PAGE_LAYERS : SERVER_LAYERS;
  const from = placeOf(file, layers);
  if (!from) return [`${file}:1: is in no layer; add its folder to scripts/checkImports.mjs`];
  return [...text.matchAll(IMPORTS)].flatMap((match) => {
    const imported = posix.join(posix.dirname(file), match[1]);
    if (!CODE.test(imported)) return [];
    const to = placeOf(imported, layers);
    if (to && (to.level < from.level || to.folder === from.folder)) return [];
    const line = text.slice(0, match.index).split('\n').length;
    const reason = to ? `${to.folder} is not below ${from.folder}` : `no layer below ${from.folder} contains it`;
    return [`${file}:${line}: imports ${imported}, but ${reason}; move what both need into a layer below both`];
  });
}

/** Finds the most specific entry of the list for a file. */
function placeOf(file, layers) {
  const places = layers.flatMap((folders, level) => folders.map((folder) => ({ folder, level })));
  const found = places.filter(({ folder }) => file === folder || file.startsWith(`${folder}/`));
  return found.sort((a, b) => b.folder.length - a.folder.length)[0];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = importProblems(fileURLToPath(new URL('../', import.meta.url)));
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
