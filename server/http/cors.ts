import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Headers of answers that pages of other origins can read, beside those that every page can. */
const EXPOSED_HEADERS = [
  'content-disposition',
  'etag',
  'link',
  'repr-digest',
  'retry-after',
  'x-dataset-stale',
  'x-dataset-version',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
];

/**
 * Lets pages of these origins read answers (CORS). They may send any header: only that with an access token, which
 * a page has to know, gives a request more rights, and there are no cookies. Pages of other origins still cannot send a GraphQL request, which needs a preflight.
 */
export async function addCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: [...origins],
    exposedHeaders: EXPOSED_HEADERS,
    // Chromium's maximum.
    maxAge: 7_200,
    strictPreflight: false,
  });
}
