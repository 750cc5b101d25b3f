// A plugin for Vite: builds Cytoscape from its sources, without the parts that the page does not use. They are more than a
// quarter of the library, which is the largest part of what the page loads at its start. Corrects what slows steps down.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../node_modules/cytoscape/src', import.meta.url)).replaceAll('\\', '/');

/**
 * Layouts except the one that keeps positions, algorithms on graphs, the WebGL renderer, the drawing of elements, which
 * web/canvas/drawing/paintElements.ts does, and the number of the version.
 */
const UNUSED = [
  /^version\.mjs$/,
  /^extensions\/layout\/(?:breadthfirst|circle|concentric|cose|grid|random)\.mjs$/,
  /^collection\/algorithms\/index\.mjs$/,
  /^extensions\/renderer\/canvas\/webgl\/drawing-redraw-webgl\.mjs$/,
  /^extensions\/renderer\/canvas\/drawing-(?:edges|elements|images|label-text|nodes)\.mjs$/,
  /^extensions\/renderer\/canvas\/(?:ele|layered)-texture-cache\.mjs$/,
];
/** Cytoscape copies the members of most of these, creates an object of some, and calls these two methods of caches. */
const REPLACEMENT = 'export default class { invalidateElements() {} onDequeue() {} }';
/** Lines of Cytoscape that let it compute things twice: the file, the line, and its replacement. */
const CORRECTED = [
  // Bounds that are unknown would be reported as changed a second time, and edges computed again in the next frame.
  ['collection/dimensions/bounds.mjs', 'if (isDirty(ele)) {', 'if (isDirty(ele) && ele._private.bbCache != null) {'],
  // Elements that were removed and come back as they were would be computed again.
  [
    'collection/index.mjs',
    'toUpdateStyle.dirtyCompoundBoundsCache()',
    'toUpdateStyle.filter( ele => !ele._private.isUnchanged ).dirtyCompoundBoundsCache()',
  ],
  // At each move of the pointer the bounds of all elements would be computed, only to look for labels, which we draw ourselves.
  // Edges would then be up to date too, also before the next frame.
  [
    'extensions/renderer/base/coord-ele-math/coords.mjs',
    'BRp.findNearestElements = function( x, y, interactiveElementsOnly, isTouch ){\n',
    'BRp.findNearestElements = function( x, y, interactiveElementsOnly, isTouch ){\n  this.flushRenderedStyleQueue();\n',
  ],
  [
    'extensions/renderer/base/coord-ele-math/coords.mjs',
    "      prefixDash = '';\n    }\n",
    "      prefixDash = '';\n    }\n    if( ele.pstyle( 'text-events' ).strValue !== 'yes' ){ return; }\n",
  ],
  // Without an argument, which is the usual case, the result would be computed again each time.
  ['collection/cache-traversal-call.mjs', 'if( eles.length === 1 && key ){', 'if( eles.length === 1 && key != null ){'],
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
      return UNUSED.some((unused) => unused.test(path)) ? REPLACEMENT : null;
    },
    transform(code, id) {
      if (!id.startsWith(`${SOURCES}/`)) return null;
      let corrected = code;
      for (const [path, line, replacement] of CORRECTED) {
        if (id !== `${SOURCES}/${path}`) continue;
        if (corrected.split(line).length !== 2) this.error(`Cytoscape's ${path} should contain once: ${line}`);
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
