import { parse as parseQuery } from 'node:querystring';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '../api/createApi.ts';
import { toErrorBody } from '../api/execution/formatErrors.ts';
import type { Limits } from '../api/limits/limits.ts';
import { UserError } from '../errors.ts';
import { BASE_IRI } from '../export/fields/jsonLdContext.ts';
import { escapeXml } from '../export/output/xml.ts';
import type { DatasetSummary } from '../model/dataset.ts';
import { isObject } from '../model/isObject.ts';
import { createReconciler, type Preview, type Reconciler } from '../reconcile/createReconciler.ts';
import { EXTENSION, QUERIES, readJson } from '../reconcile/requests.ts';
import type { GraphStore } from '../store/GraphStore.ts';
import { createErrorHandler } from './fastifyErrors.ts';
import { PAGE_POLICY } from './pageRoutes.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { createSecurityHeaders } from './securityHeaders.ts';
import { watchCaller } from './watchCaller.ts';

interface Options {
  readonly api: Api;
  readonly store: GraphStore;
  readonly limits: Limits;
  /** Public address of the server; null for the host of the request. */
  readonly publicUrl: string | null;
  /** Origins of pages that may show the preview in a frame. */
  readonly corsOrigins: readonly string[];
}

/** Texts; in a JSON body `queries` and `extend` may also be the values themselves. */
type Parameters = Readonly<Record<string, unknown>>;

/** Size of the preview in pixels. */
const PREVIEW = { width: 420, height: 180 };

/**
 * The W3C Reconciliation Service API 0.2 at /reconcile, for OpenRefine and its like: candidates for names, values for new
 * columns, suggestions while a person types, and a preview. Its answers come from the GraphQL API.
 */
export function addReconcileRoutes(
  app: FastifyInstance,
  { api, corsOrigins, limits, publicUrl, store }: Options,
): void {
  const errorHandler = createErrorHandler(limits, (shown, { log }) => {
    const [{ extensions, message } = { extensions: {}, message: '' }] = toErrorBody(shown, log).errors;
    // Clients of this protocol look for `status`.
    return { status: 'error', message, ...(typeof extensions.hint === 'string' ? { details: extensions.hint } : {}) };
  });
  const settings = { config: RATE_LIMITED, errorHandler } as const;

  app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, parseQuery(String(body))),
    );

    const answering =
      (answer: (asked: Asked) => unknown) =>
      async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
        const { signal, stop } = watchCaller(reply);
        const dataset = await store.dataset();
        reply.headers({ 'cache-control': 'no-store', 'x-dataset-version': dataset.version });
        try {
          return await answer({
            parameters: readParameters(request),
            reconciler: createReconciler(api, dataset.vocabulary),
            dataset,
            address: publicUrl ?? `${request.protocol}://${request.host}`,
            reply,
            signal,
          });
        } finally {
          stop();
        }
      };
    const addGet = (path: string, answer: (asked: Asked) => unknown) =>
      scope.get(`/reconcile${path}`, settings, answering(answer));

    addGet('', answerQueries);
    scope.post('/reconcile', settings, answering(answerQueries));
    addGet('/suggest/entity', ({ parameters, reconciler, signal }) =>
      reconciler.suggestEntities(readText(parameters, 'prefix'), signal),
    );
    addGet('/suggest/type', ({ parameters, reconciler }) => reconciler.suggestTypes(readText(parameters, 'prefix')));
    addGet('/suggest/property', ({ parameters, reconciler }) =>
      reconciler.suggestProperties(readText(parameters, 'prefix')),
    );
    addGet('/properties', ({ parameters, reconciler }) =>
      reconciler.proposeProperties(readText(parameters, 'type') || null, readLimit(readText(parameters, 'limit'))),
    );
    const frameHeaders = previewHeaders(corsOrigins);
    addGet('/preview', async ({ address, parameters, reconciler, reply, signal }) => {
      const id = readText(parameters, 'id');
      const entity = await reconciler.preview(id, signal);
      if (!entity) throw new UserError('NOT_FOUND', `There is no entity ${JSON.stringify(id.slice(0, 200))}.`);
      return reply.headers(frameHeaders).type('text/html; charset=utf-8').send(previewPage(entity, address));
    });
  });
}

interface Asked {
  readonly parameters: Parameters;
  readonly reconciler: Reconciler;
  readonly dataset: DatasetSummary;
  readonly address: string;
  readonly reply: FastifyReply;
  readonly signal: AbortSignal;
}

/** Returns the parameters of the address or the body. Throws BAD_INPUT for a body that is not an object. */
function readParameters({ body, method, query }: FastifyRequest): Parameters {
  const given = method === 'POST' ? (body ?? {}) : query;
  if (isObject(given)) return given;
  throw new UserError(
    'BAD_INPUT',
    `The body is ${JSON.stringify(given).slice(0, 100)}; it must be a form or a JSON object.`,
    'Send the parameter `queries` or `extend` as a form (application/x-www-form-urlencoded).',
  );
}

/** Returns a parameter of the address; an empty text without it. Throws BAD_INPUT if it is given several times. */
function readText(parameters: Parameters, name: string): string {
  const text = parameters[name] ?? '';
  if (typeof text === 'string') return text;
  throw new UserError('BAD_INPUT', `\`${name}\` is given several times; it must be given once.`);
}

/** Answers `queries` or `extend`, or with the description of the service if there is neither. */
function answerQueries({ address, dataset, parameters, reconciler, signal }: Asked) {
  if (parameters.queries !== undefined) {
    return reconciler.reconcile(readJson('queries', parameters.queries, QUERIES), signal);
  }
  if (parameters.extend !== undefined) {
    return reconciler.extend(readJson('extend', parameters.extend, EXTENSION), signal);
  }
  return manifest(dataset, address);
}

function manifest({ title, version, vocabulary }: DatasetSummary, address: string) {
  const service = (path: string) => ({ service_url: address, service_path: `/reconcile${path}` });
  return {
    versions: ['0.2'],
    name: `${title.en} ${title.zh}`,
    // The same on every server, and as in JSON-LD.
    identifierSpace: `${BASE_IRI}entity:`,
    schemaSpace: `${BASE_IRI}predicate:`,
    serviceVersion: version,
    view: { url: `${address}/#view=entity.{{id}}&select=e:{{id}}` },
    defaultTypes: vocabulary.types.map(({ id, label }) => ({ id, name: `${label.en} ${label.zh}` })),
    suggest: {
      entity: service('/suggest/entity'),
      property: service('/suggest/property'),
      type: service('/suggest/type'),
    },
    preview: { url: `${address}/reconcile/preview?id={{id}}`, ...PREVIEW },
    extend: {
      propose_properties: service('/properties'),
      property_settings: [
        {
          ...{ name: 'lang', label: '语言 Language', type: 'select', default: 'zh' },
          help_text: 'Language of names and texts',
          choices: [
            { value: 'zh', name: '中文' },
            { value: 'en', name: 'English' },
          ],
        },
      ],
    },
  };
}

function readLimit(limit: string): number | null {
  if (limit === '') return null;
  if (/^[1-9]\d{0,5}$/.test(limit)) return Number(limit);
  throw new UserError('BAD_INPUT', `\`limit\` is ${JSON.stringify(limit)}; it must be a positive whole number.`);
}

/** Pages of these origins may show the preview in a frame. */
function previewHeaders(origins: readonly string[]): Record<string, string> {
  const directives = { ...PAGE_POLICY.directives, 'frame-ancestors': ["'self'", ...origins] };
  return createSecurityHeaders({ useDefaults: false, directives });
}

function previewPage({ aliases, degree, description, id, name }: Preview, address: string): string {
  const link = `${address}/#view=entity.${id}&select=e:${id}`;
  const others = aliases.length === 0 ? '' : `<p>${escapeXml(aliases.join('；'))}</p>`;
  return `<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><title>${escapeXml(name.zh)}</title>
<p><a href="${escapeXml(link)}" target="_blank" rel="noopener">${escapeXml(name.zh)}</a> <span lang="en">${escapeXml(name.en)}</span></p>
<p>${escapeXml(description.zh)}</p><p lang="en">${escapeXml(description.en)}</p>${others}
<p>${degree} <span lang="en">relations</span> 条关系</p></html>
`;
}
