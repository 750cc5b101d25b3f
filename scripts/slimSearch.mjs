// A plugin for Vite: leaves out of the page what the search by name needs only on a server.

const REPLACED = new Map([
  // The table of traditional characters, 60 kB. The page compares names until the server answers, which knows them.
  ['opencc-js/t2cn', 'export const Converter = () => (text) => text;'],
  // The names in a page are few, and it keeps all of them.
  ['lru-cache', 'export class LRUCache extends Map { constructor() { super(); } }'],
]);

/** Files that import these; GraphiQL's packages may import the same. */
const SEARCH = /[\\/]server[\\/]search[\\/]/;

/** @returns {import('vite').Plugin} */
export function slimSearch() {
  return {
    name: 'slim-search',
    enforce: 'pre',
    resolveId: (source, importer) => (REPLACED.has(source) && SEARCH.test(importer ?? '') ? `\0${source}` : null),
    load: (id) => (id.startsWith('\0') ? REPLACED.get(id.slice(1)) : null),
  };
}
