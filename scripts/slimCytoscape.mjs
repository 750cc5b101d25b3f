// A plugin for Vite: builds Cytoscape from its sources, without the parts that the page does not use. They are more than a
// quarter of the library, which is the largest part of what the page loads at its start. Corrects what slows steps down.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../node_modules/cytoscape/src', import.meta.url)).replaceAll('\\', '/');

/** Layouts except the one that keeps positions, algorithms on graphs, the WebGL renderer, and the number of the version. */
const UNUSED = [
  /^version\.mjs$/,
  /^extensions\/layout\/(?:breadthfirst|circle|concentric|cose|grid|random)\.mjs$/,
  /^collection\/algorithms\/index\.mjs$/,
  /^extensions\/renderer\/canvas\/webgl\/drawing-redraw-webgl\.mjs$/,
];
/** Lines of Cytoscape that let it compute things twice: the file, the line, and its replacement. */
const CORRECTED = [
  // Without images this state would change twice in each drawing of a node, and each change computes the node's style again.
  [
    'extensions/renderer/canvas/drawing-nodes.mjs',
    '_p.backgrounding = !(totalCompleted === numImages);',
    '_p.backgrounding = numImages > 0 && totalCompleted !== numImages;',
  ],
  // Bounds that are unknown would be reported as changed a second time, and edges computed again in the next frame.
  ['collection/dimensions/bounds.mjs', 'if (isDirty(ele)) {', 'if (isDirty(ele) && ele._private.bbCache != null) {'],
];
/** Packages that Cytoscape's sources import, with ours that have the same functions. */
const REPLACED = /^lodash\/(\w+)\.js$/;

/** @returns {import('vite').Plugin} */
export function slimCytoscape() {
  const corrections = new Set();
  return {
    name: 'slim-cytoscape',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'cytoscape') return `${SOURCES}/index.mjs`;
      const [, name] = (importer?.startsWith(SOURCES) && REPLACED.exec(source)) || [];
      return name ? this.resolve(`es-toolkit/compat/${name}`, resolve('package.json')) : null;
    },
    load(id) {
      if (!id.startsWith(`${SOURCES}/`)) return null;
      const path = id.slice(SOURCES.length + 1);
      // Cytoscape copies the members of these, and expects of a layout that it is a function.
      return UNUSED.some((unused) => unused.test(path)) ? 'export default function () {}' : null;
    },
    transform(code, id) {
      if (!id.startsWith(`${SOURCES}/`)) return null;
      let corrected = code;
      for (const [path, line, replacement] of CORRECTED) {
        if (id !== `${SOURCES}/${path}`) continue;
        if (code.split(line).length !== 2) this.error(`Cytoscape's ${path} should contain once: ${line}`);
        corrected = corrected.replace(line, replacement);
        corrections.add(line);
      }
      return corrected === code ? null : { code: corrected, map: null };
    },
    buildEnd(error) {
      const missing = CORRECTED.find(([, line]) => !corrections.has(line));
      if (!error && missing) this.error(`Cytoscape has no ${missing[0]}, in which a line should be corrected.`);
    },
  };
}
