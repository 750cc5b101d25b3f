import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundleProgram } from './scripts/bundleProgram.mjs';
import { slimCytoscape } from './scripts/slimCytoscape.mjs';
import { slimSearch } from './scripts/slimSearch.mjs';
import { readConfig } from './server/config/readConfig.ts';

/** Two pages that share no more than React: the explorer, and GraphiQL with its large editor. */
export default defineConfig(({ command }) => ({
  root: 'web',
  plugins: [react(), slimSearch(), ...(command === 'build' ? [slimCytoscape(), bundleProgram()] : [])],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    // Monaco is that large, and only GraphiQL loads it.
    chunkSizeWarningLimit: 5_000,
    rollupOptions: {
      input: ['index.html', 'graphiql/index.html'].map((page) => resolve(import.meta.dirname, 'web', page)),
      // React's compiler leaves directives in GraphiQL's packages that mean nothing any more.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  worker: { format: 'es' as const },
  server: { proxy: command === 'serve' ? proxyToServer() : {} },
}));

/** In development the pages come from Vite and these from the server. */
function proxyToServer(): Record<string, string> {
  const { host, port } = readConfig(process.env);
  const paths = ['/graphql', '/start.json', '/schema.graphql', '/export', '/healthz', '/readyz'];
  return Object.fromEntries(paths.map((path) => [path, `http://${host}:${port}`]));
}
