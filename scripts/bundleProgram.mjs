// A plugin for Vite: what the explorer needs for its first screen is in a few files, to which index.html links, so that the
// browser loads all of them at once. By default, each set of modules that other files share would be a file of its own.
import { fileURLToPath } from 'node:url';

const moduleId = (path) => fileURLToPath(new URL(`../web/${path}`, import.meta.url)).replaceAll('\\', '/');
const MAIN = moduleId('main.tsx');
const PROGRAM = moduleId('mountExplorer.tsx');
const GRAPHIQL = moduleId('graphiql/main.tsx');
/** All dictionaries import the same modules. */
const DICTIONARY = moduleId('i18n/zh.ts');

/** @returns {import('vite').Plugin} */
export function bundleProgram() {
  const reachable = new Map();
  /** The modules that a module imports, directly or not. */
  const importedBy = (root, kinds, context) => {
    const known = reachable.get(root);
    if (known) return known;
    const found = new Set([root]);
    for (const id of found)
      for (const kind of kinds) for (const next of context.getModuleInfo(id)?.[kind] ?? []) found.add(next);
    reachable.set(root, found);
    return found;
  };
  /** Libraries have files of their own, which stay in the browser's cache when the page changes. GraphiQL shares React. */
  const nameOf = (id, context) => {
    if (/\/node_modules\/(?:react|react-dom|scheduler)\//.test(id)) return 'react';
    if (/\/node_modules\/(?:cytoscape|heap|es-toolkit)\//.test(id)) return 'cytoscape';
    const isIn = (root, kinds = ['importedIds']) => importedBy(root, kinds, context).has(id);
    // It runs while the program is still being loaded, and asks for the dictionary.
    if (id !== MAIN && isIn(MAIN)) return 'start';
    if (id === DICTIONARY || !(isIn(PROGRAM) || isIn(DICTIONARY))) return null;
    return isIn(GRAPHIQL, ['importedIds', 'dynamicallyImportedIds']) || !isIn(PROGRAM) ? 'shared' : 'program';
  };
  return {
    name: 'bundle-program',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: nameOf, debugName: 'program' }] },
          },
        },
      },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const chunks = new Map(
          Object.values(bundle ?? {}).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
        );
        const programs = chunk?.dynamicImports.filter((file) => chunks.get(file)?.facadeModuleId === PROGRAM);
        const scripts = new Set(programs);
        for (const file of scripts) for (const imported of chunks.get(file)?.imports ?? []) scripts.add(imported);
        const styles = new Set(
          [...scripts].flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])]),
        );
        const links = (rel, files) =>
          [...files]
            .filter((file) => !html.includes(file))
            .map((file) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' }));
        return [...links('stylesheet', styles), ...links('modulepreload', scripts)];
      },
    },
  };
}
