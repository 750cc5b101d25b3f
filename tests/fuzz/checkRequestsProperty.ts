import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { buildSchema, type GraphQLSchema } from 'graphql';
import pino from 'pino';
import { DEFAULT_LIMITS } from '../../server/api/limits/limits.ts';
import { createApp } from '../../server/app.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { type AnyQuery, anyQuery } from './anyQuery.ts';
import { anyReconcileRequest, type ReconcileRequest } from './anyReconcileRequest.ts';
import { readAnswer } from './readAnswer.ts';
import { RECONCILE_ANSWERS } from './reconcileAnswers.ts';
import {
  type Dictionaries,
  dictionariesOf,
  dictionaryFor,
  HOSTILE_INTEGERS,
  HOSTILE_NUMBERS,
  HOSTILE_TEXTS,
} from './words.ts';

export interface RequestsOptions {
  readonly dataset: Dataset;
  /** Stores with this dataset, which must give the same answers. */
  readonly stores: readonly GraphStore[];
  readonly documentsDir: string | null;
  readonly seed: number;
  /** Place of a counterexample that an earlier run with the same seed printed. */
  readonly path?: string | undefined;
  readonly runs?: number;
  readonly milliseconds?: number;
  /** Called after every case. */
  readonly onCase?: (count: number) => void;
}

export interface RequestsResult {
  readonly requests: number;
  /** Fields of queries, their arguments and paths of /reconcile without any answer with data: `paths`, `paths(from)`. */
  readonly unreached: readonly string[];
  /** The smallest counterexample; null if there is none. */
  readonly problem: string | null;
}

type AnyRequest = { readonly graphql: AnyQuery; readonly isGet: boolean } | { readonly reconcile: ReconcileRequest };

interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly version: string | null;
  readonly text: string;
}

interface Server {
  send(path: string, init?: RequestInit): Promise<Answer>;
  /** Entries of the log at `warn` or above, which it forgets. */
  takeLog(): readonly string[];
  close(): Promise<void>;
}

/** Requests that run at the same time, because Neo4j plans each query on one core. */
const AT_ONCE = 8;
/** Largest cost of a query: one field with groups costs 10,000. Larger answers take longer and show nothing more. */
const COST = 60_000;
/** Size up to which a query fits into an address. */
const ADDRESS = 4_000;
/** Codes of errors that are not the caller's. */
const OURS = ['INTERNAL_SERVER_ERROR', 'TIMED_OUT', 'STORE_UNAVAILABLE', 'NOT_READY', 'OVERLOADED', 'CANCELLED'];

/**
 * Checks that all stores answer generated requests to /graphql and /reconcile with the same bytes, without an error that is
 * not the caller's, and as the schema says; until the number of runs or the time is reached or a case fails.
 */
export async function checkRequestsProperty(options: RequestsOptions): Promise<RequestsResult> {
  const { milliseconds, onCase, path, runs, seed, stores } = options;
  const servers = await Promise.all(stores.map((store) => openServer(store, options.documentsDir)));
  const reached = new Set<string>();
  let requests = 0;
  try {
    const schema = buildSchema(await readFile('schema.graphql', 'utf8'));
    const words = { ...dictionariesOf(options.dataset), cursors: await readCursors(servers) };
    const one = fc.oneof(
      { weight: 3, arbitrary: anyGraphqlRequest(schema, words) },
      { weight: 1, arbitrary: anyReconcileRequest(words).map((reconcile) => ({ reconcile })) },
    );
    const property = fc.asyncProperty(fc.array(one, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (cases) => {
      await Promise.all(cases.map((request) => check(request, servers, schema, reached)));
      requests += cases.length;
      onCase?.(requests);
    });
    const details = await fc.check(property, {
      ...{ seed, numRuns: runs ?? Number.MAX_SAFE_INTEGER },
      ...(path === undefined ? {} : { path }),
      ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds }),
    });
    const unreached = namesToReach(schema).filter((name) => !reached.has(name));
    if (!details.failed || !details.counterexample) return { requests, unreached, problem: null };
    const error =
      details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
    const smallest = details.counterexample[0].map((request) => JSON.stringify(request)).join('\n');
    return {
      requests,
      unreached,
      problem: `${error}\n\nThe smallest requests with this problem, after ${details.numShrinks} steps:\n${smallest}\n\nTo repeat it: npm run test:long -- requests --seed ${details.seed} --path ${details.counterexamplePath}`,
    };
  } finally {
    await Promise.all(servers.map(({ close }) => close()));
  }
}

async function openServer(store: GraphStore, documentsDir: string | null): Promise<Server> {
  let log: string[] = [];
  const app = await createApp({
    ...{ store, documentsDir, webRoot: null, publicUrl: 'https://graph.example', trustProxy: false },
    ...{ allowedHosts: [], corsOrigins: null, access: null },
    limits: { ...DEFAULT_LIMITS, cost: COST, timeoutMs: 60_000, eventLoopDelayMs: 60_000 },
    logger: pino({ level: 'warn' }, { write: (line: string) => log.push(line) }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    async send(path, init = {}) {
      const response = await fetch(`${url}${path}`, init);
      const { headers, status } = response;
      return {
        status,
        contentType: headers.get('content-type'),
        version: headers.get('x-dataset-version'),
        text: await response.text(),
      };
    },
    takeLog() {
      const taken = log;
      log = [];
      return taken;
    },
    close: () => app.close(),
  };
}

type Words = Dictionaries & { readonly cursors: readonly string[] };

function anyGraphqlRequest(schema: GraphQLSchema, words: Words): fc.Arbitrary<AnyRequest> {
  const hostile: Readonly<Record<string, readonly (string | number)[]>> = {
    ...{ ID: HOSTILE_TEXTS, String: HOSTILE_TEXTS, Int: HOSTILE_INTEGERS, Float: HOSTILE_NUMBERS },
  };
  const query = anyQuery(schema, (owner, name, scalar) => {
    const dictionary = name === 'after' ? 'cursors' : dictionaryFor(owner, name);
    const usual = words[dictionary ?? (scalar === 'Int' ? 'numbers' : 'amounts')];
    const unusual = hostile[scalar];
    if (!unusual) throw new Error(`there are no hostile values for ${scalar}`);
    return fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...usual) },
      { weight: 1, arbitrary: fc.constantFrom(...unusual) },
    );
  });
  return fc.record({ graphql: query, isGet: fc.constantFrom(false, false, false, true) });
}

/** Returns cursors of some lists; in other lists they are stale. */
async function readCursors(servers: readonly Server[]): Promise<string[]> {
  const lists = [
    'entities',
    'relations',
    'figures',
    'documentList',
    'entityGroups(by: [TYPE])',
    'relationGroups(by: [OBJECT])',
    'figureGroups(by: [UNIT])',
  ];
  const fields = lists.map((list, index) => {
    const args = `${list.endsWith(')') ? list.slice(0, -1) : `${list}(`} first: 2)`;
    return `list${index}: ${args} { pageInfo { endCursor } }`;
  });
  const [server] = servers;
  assert.ok(server);
  const { text } = await server.send('/graphql', toGraphqlInit({ query: `{ ${fields.join(' ')} }`, variables: {} }));
  const { data }: { data?: Record<string, { pageInfo: { endCursor: string } }> } = JSON.parse(text);
  assert.ok(data, text);
  return Object.values(data).map(({ pageInfo }) => pageInfo.endCursor);
}

function toGraphqlInit(body: AnyQuery): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function sendTo(server: Server, request: AnyRequest): Promise<Answer> {
  if ('reconcile' in request) {
    const { body, contentType, method, path } = request.reconcile;
    return server.send(path, { method, body, headers: contentType === null ? {} : { 'content-type': contentType } });
  }
  const { query, variables } = request.graphql;
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return request.isGet && String(search).length <= ADDRESS
    ? server.send(`/graphql?${search}`, { headers: { 'apollo-require-preflight': 'fuzz' } })
    : server.send('/graphql', toGraphqlInit(request.graphql));
}

async function check(request: AnyRequest, servers: readonly Server[], schema: GraphQLSchema, reached: Set<string>) {
  const [answer, ...others] = await Promise.all(servers.map((server) => sendTo(server, request)));
  assert.ok(answer);
  for (const server of servers) assert.deepEqual(server.takeLog(), [], `the log after ${JSON.stringify(request)}`);
  assert.ok(answer.status < 500, `status ${answer.status}: ${answer.text}`);
  for (const other of others) assert.deepEqual(other, answer, JSON.stringify(request));
  const fields =
    'reconcile' in request ? readReconciled(request.reconcile, answer) : readGraphql(schema, request.graphql, answer);
  for (const name of fields) reached.add(name);
}

/** Returns every field of a query, each of its arguments, and every path of /reconcile. A cursor finds its list only by chance. */
function namesToReach(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return [
    ...fields.flatMap(({ args, name }) => [
      name,
      ...args.flatMap((arg) => (arg.name === 'after' ? [] : `${name}(${arg.name})`)),
    ]),
    ...Object.keys(RECONCILE_ANSWERS),
  ];
}

/** Returns the fields and arguments that gave data. */
function readGraphql(schema: GraphQLSchema, { query }: AnyQuery, { status, text }: Answer): string[] {
  const { data = null, errors = [] }: { data?: unknown; errors?: { extensions: { code: string } }[] } =
    JSON.parse(text);
  for (const { extensions } of errors) assert.ok(!OURS.includes(extensions.code), text);
  assert.ok(status === 200 || (data === null && errors.length > 0), text);
  return readAnswer(schema, query, data)
    .filter(({ hasData, type }) => hasData && type === 'Query')
    .flatMap(({ args, name }) => [name, ...args.map((arg) => `${name}(${arg})`)]);
}

/** Returns the path if it gave data, after checking the form of the answer. */
function readReconciled({ path }: ReconcileRequest, { contentType, status, text }: Answer): string[] {
  const [name = ''] = path.split('?');
  if (status !== 200) {
    const problem: { status: string; message: string } = JSON.parse(text);
    assert.ok(problem.status === 'error' && problem.message !== '', text);
    return [];
  }
  if (name.endsWith('/preview')) {
    assert.equal(contentType, 'text/html; charset=utf-8');
    return [name];
  }
  RECONCILE_ANSWERS[name]?.parse(JSON.parse(text));
  return text.includes('"id"') ? [name] : [];
}
