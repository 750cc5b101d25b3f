import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Api } from '../api/createApi.ts';
import type { Limits } from '../api/limits/limits.ts';
import { API_VERSION } from '../api/version.ts';
import type { ExportContent } from '../export/content/ExportContent.ts';
import { createPartContent } from '../export/content/partContent.ts';
import { createWholeContent } from '../export/content/wholeContent.ts';
import type { ExportFormat } from '../export/formats/ExportFormat.ts';
import { EXPORT_FORMATS, findFormat } from '../export/formats/index.ts';
import { hashChunks, toChunks } from '../export/output/chunks.ts';
import { fileName } from '../export/output/fileName.ts';
import { selectByIds } from '../export/selection/selectByIds.ts';
import { createSelectByQuery, RefusedQuery } from '../export/selection/selectByQuery.ts';
import type { GraphStore } from '../store/GraphStore.ts';
import { createExportAdmission } from './exportAdmission.ts';
import { type ExportRequest, parseExportRequest, parseIds } from './exportRequest.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { matchesTag, REVALIDATE } from './revalidation.ts';
import { watchCaller } from './watchCaller.ts';

/** Part of every ETag. Raise it when a format changes its bytes for the same dataset. */
const REVISION = 5;

/**
 * GET /export lists the formats. GET /export/:format exports the whole dataset or, with `?ids=a,b`, a part; POST exports a
 * part selected by ids or by the answer of a query. Repr-Digest has the sha256: in a trailer the first time, in a header
 * once it is known. Exports are not compressed, so that the saved file has this checksum.
 *
 * An export holds a slot of exportAdmission.ts until the client has read it. The selection of a part is a request like any
 * other of the API.
 */
export function addExportRoutes(app: FastifyInstance, api: Api, store: GraphStore, limits: Limits): void {
  const exportAdmission = createExportAdmission(limits);
  const selectByQuery = createSelectByQuery(api, limits);
  /** Digests in base64, by ETag. */
  const digests = new LRUCache<string, string>({ max: 1_000 });
  const settings = { config: RATE_LIMITED, compress: false } as const;

  app.get('/export', settings, async (_request, reply) => {
    const { counts, licence, title, version } = await store.dataset();
    reply.headers({ 'x-dataset-version': version, 'cache-control': REVALIDATE });
    const formats = EXPORT_FORMATS.map(({ contentType, name, summary }) => ({
      ...{ name, summary, contentType, url: `/export/${name}` },
    }));
    return { datasetVersion: version, title, licence, counts, formats, checksums: '/export/checksums' };
  });

  app.get('/export/checksums', settings, async (_request, reply) => {
    exportAdmission.admit(reply);
    const { signal } = watchCaller(reply);
    const content = await createWholeContent(store);
    sendHeaders(reply, 'text/plain; charset=utf-8', 'SHA256SUMS', content);
    return reply.header('cache-control', REVALIDATE).send(Readable.from(sumLines(content, signal)));
  });

  app.route<{ Params: { format: string } }>({
    ...settings,
    method: ['GET', 'HEAD'],
    url: '/export/:format',
    async handler(request, reply) {
      const format = findFormat(request.params.format, 'NOT_FOUND');
      const ids = parseIds(request.query);
      const etag = etagOf(format, (await store.dataset()).version, ids);
      if (matchesTag(request.headers['if-none-match'], etag)) {
        return reply.code(304).headers({ etag, 'cache-control': REVALIDATE }).send();
      }
      exportAdmission.admit(reply);
      reply.header('cache-control', REVALIDATE);
      if (ids) return sendPart(request, reply, format, { ids });
      return sendWhole(request, reply, format);
    },
  });

  app.post<{ Params: { format: string } }>('/export/:format', settings, async (request, reply) => {
    const format = findFormat(request.params.format, 'NOT_FOUND');
    const part = parseExportRequest(request.body);
    exportAdmission.admit(reply);
    reply.header('cache-control', 'no-store');
    return sendPart(request, reply, format, part);
  });

  async function sendWhole(request: FastifyRequest, reply: FastifyReply, format: ExportFormat) {
    const content = await createWholeContent(store);
    const etag = etagOf(format, content.summary.version, null);
    const digest = digests.get(etag);
    const hash = createHash('sha256');
    // An error before the first chunk can still be a response of its own.
    const chunks =
      request.method === 'HEAD' ? null : await withFirstChunk(hashChunks(toChunks(format.write(content)), hash));
    sendHeaders(reply, format.contentType, fileName(format, content), content);
    linkDictionary(reply, format).header('etag', etag);
    if (digest) reply.header('repr-digest', toReprDigest(digest));
    if (!chunks) return reply.send();
    const body = Readable.from(chunks, { objectMode: false });
    if (!digest) {
      const whole = once(body, 'end').then(() => keepDigest(etag, hash.digest('base64')));
      // The client notices the broken body.
      whole.catch(() => {});
      reply.trailer('repr-digest', async () => toReprDigest(await whole));
    }
    return reply.send(body);
  }

  /** Parts are small enough to buffer, so that their length and digest precede them. */
  async function sendPart(request: FastifyRequest, reply: FastifyReply, format: ExportFormat, part: ExportRequest) {
    const { signal, stop } = watchCaller(reply);
    try {
      const content = await api.run({ signal, deadline: Date.now() + limits.timeoutMs }, async (context) =>
        createPartContent(
          context.store,
          'ids' in part ? await selectByIds(context.store, part.ids) : await selectByQuery(context, part),
        ),
      );
      const chunks: Uint8Array[] = [];
      for await (const chunk of toChunks(format.write(content))) {
        signal.throwIfAborted();
        chunks.push(chunk);
      }
      const body = Buffer.concat(chunks);
      sendHeaders(reply, format.contentType, fileName(format, content), content);
      linkDictionary(reply, format).header(
        'repr-digest',
        toReprDigest(createHash('sha256').update(body).digest('base64')),
      );
      if ('ids' in part && request.method !== 'POST') {
        reply.header('etag', etagOf(format, content.summary.version, part.ids));
      }
      if (request.method === 'HEAD') return reply.header('content-length', body.length).send();
      return reply.send(body);
    } catch (error) {
      if (!(error instanceof RefusedQuery)) throw error;
      return reply.code(400).send({ errors: error.errors });
    } finally {
      stop();
    }
  }

  async function* sumLines(content: ExportContent, signal: AbortSignal): AsyncGenerator<string> {
    for (const format of EXPORT_FORMATS) {
      const etag = etagOf(format, content.summary.version, null);
      const digest = digests.get(etag) ?? keepDigest(etag, await digestOf(format, content, signal));
      yield `${Buffer.from(digest, 'base64').toString('hex')}  ${fileName(format, content)}\n`;
    }
  }

  function keepDigest(etag: string, digest: string): string {
    digests.set(etag, digest);
    return digest;
  }
}

/** A strong tag: one version of the dataset has the same bytes in one format. */
function etagOf({ name }: ExportFormat, version: string, ids: readonly string[] | null): string {
  const identity = JSON.stringify([API_VERSION, REVISION, version, name, ids]);
  return `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
}

function sendHeaders(reply: FastifyReply, contentType: string, name: string, { summary }: ExportContent): void {
  reply.headers({
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
    'x-dataset-version': summary.version,
  });
}

function linkDictionary(reply: FastifyReply, { name }: ExportFormat): FastifyReply {
  if (name === 'dictionary') return reply;
  return reply.header('link', '</export/dictionary>; rel="describedby"; type="text/markdown"');
}

/** Waits for the first chunk, and returns all of them. */
async function withFirstChunk<T>(chunks: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await chunks.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* chunks;
  })();
}

async function digestOf(format: ExportFormat, content: ExportContent, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of toChunks(format.write(content))) {
    signal.throwIfAborted();
    hash.update(chunk);
  }
  return hash.digest('base64');
}

/** Formats a sha256 in base64 as RFC 9530 does. */
function toReprDigest(digest: string): string {
  return `sha-256=:${digest}:`;
}
