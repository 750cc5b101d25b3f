import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { type ContentPolicy, createSecurityHeaders } from './securityHeaders.ts';

/** Serves the explorer and GraphiQL as Vite built them; without a build, nothing. */
export async function addPageRoutes(app: FastifyInstance, webRoot: string | null): Promise<void> {
  if (webRoot === null || !existsSync(join(webRoot, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    // scripts/build.mjs puts x.js.br and x.js.gz beside x.js.
    preCompressed: true,
    setHeaders(reply, path) {
      // File names under assets/ contain a hash of the content.
      const isHashed = path.startsWith(join(webRoot, 'assets'));
      reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const headers = createSecurityHeaders(GRAPHIQL_POLICY);
  app.get('/graphiql', (_request, reply) => reply.headers(headers).sendFile('graphiql/index.html'));
}

/** Cytoscape puts `.__________cytoscape_container { position: relative; }` into the page; this is its hash. */
const CYTOSCAPE_STYLE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";

/** Allows only this origin. The canvas exports images as data: and blob:. */
export const PAGE_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'style-src': ["'self'", CYTOSCAPE_STYLE],
    'img-src': ["'self'", 'data:', 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'"],
  },
} satisfies ContentPolicy;

/** Monaco, GraphiQL's editor, writes style elements and ships its icons as a data: font. */
const GRAPHIQL_POLICY = {
  useDefaults: false,
  directives: {
    ...PAGE_POLICY.directives,
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
  },
} satisfies ContentPolicy;
