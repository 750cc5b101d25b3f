import { z } from 'zod';
import { DEFAULT_LIMITS as LIMITS } from '../api/limits/limits.ts';
import { DEFAULT_FACT_CACHE_BYTES } from '../store/settings.ts';

const LARGEST_CACHE = 16 * 1024 ** 3;
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

const text = z.string();

/** Every setting: environment variable, type, default and meaning. README's table has the same rows. */
export const SETTINGS = z.object({
  PORT: integer(0, 65_535).default(4000).describe('port to listen on; `0` picks a free one'),
  HOST: text.default('127.0.0.1').describe('address to listen on'),
  PUBLIC_URL: webAddress()
    .nullable()
    .default(null)
    .describe(
      'address at which others reach this server, such as `https://graph.example`; references then contain permanent links, and responses have a `Link` header to their citation',
    ),
  TRUST_PROXY: z
    .enum(['true', 'false'], { error: expected('true or false') })
    .transform((value) => value === 'true')
    .default(false)
    .describe('`true`: trust `x-forwarded-*` headers'),
  ALLOWED_HOSTS: hostNames()
    .nullable()
    .default(null)
    .describe(
      'further names of this server, such as `graph.example,app`; `*` for every name. It always answers for `localhost`, for addresses such as `192.0.2.1` and for the host of `PUBLIC_URL`, and with `TRUST_PROXY` the proxy decides',
    ),
  CORS_ORIGINS: origins()
    .nullable()
    .default(null)
    .describe(
      'origins whose pages may read answers in a browser, such as `https://notebook.example,http://localhost:8888`; `*` for every page',
    ),
  ACCESS_TOKEN: accessToken()
    .nullable()
    .default(null)
    .describe(
      'secret of 16 or more letters, digits and `-._~+/=` that every request needs, as `Authorization: Bearer …` or, in a browser, as the password of any user; unless set, none is needed',
    ),
  ACCESS_HEADER: headerName()
    .nullable()
    .default(null)
    .describe(
      'header that the proxy adds after a login, such as `x-forwarded-user`; then requests need it, or the token. Needs `TRUST_PROXY`',
    ),
  LOG_LEVEL: oneOf(LOG_LEVELS)
    .default('info')
    .describe(LOG_LEVELS.map((level) => `\`${level}\``).join(', ')),
  SEEDS_DIR: text
    .nullable()
    .default(null)
    .describe(
      'folder of the seeds, or a file of JSON Lines such as `graph.jsonl.gz`; unless set, `graph-seeds` of this project',
    ),
  DOCUMENTS_DIR: text
    .nullable()
    .default(null)
    .describe('folder of the documents, to show cited lines; unless set, `../shared/documents` if it exists'),
  NEO4J_URI: neo4jAddress()
    .nullable()
    .default(null)
    .describe('`neo4j://` or `bolt://`, with `+s` or `+ssc` for TLS; unless set, the graph is kept in this process'),
  NEO4J_USER: text.default('neo4j').describe('user name'),
  NEO4J_PASSWORD: text.nullable().default(null).describe('password'),
  NEO4J_DATABASE: text.nullable().default(null).describe("database; unless set, the user's home database"),
  NEO4J_IMPORT: oneOf(['auto', 'never'])
    .default('auto')
    .describe(
      '`auto`: at start the seeds are loaded unless Neo4j has exactly that version, but never over a dataset of another title; `never`',
    ),
  NEO4J_FACT_CACHE_BYTES: integer(0, LARGEST_CACHE)
    .default(DEFAULT_FACT_CACHE_BYTES)
    .describe('approximate memory for facts that were read from Neo4j; `0` caches none'),
  RESPONSE_CACHE_BYTES: integer(0, LARGEST_CACHE)
    .default(LIMITS.cacheBytes)
    .describe('memory for answers to repeated requests; `0` caches none'),
  REQUEST_TIMEOUT_MS: integer(1, 600_000)
    .default(LIMITS.timeoutMs)
    .describe('a request is answered within this time, and its work in Neo4j has ended by then'),
  MAX_BODY_BYTES: integer(1_024, 16_777_216).default(LIMITS.bodyBytes).describe("size of a request's body"),
  MAX_QUERY_TOKENS: integer(10, 1_000_000).default(LIMITS.tokens).describe("tokens of a query's text"),
  MAX_QUERY_DEPTH: integer(1, 100).default(LIMITS.depth).describe('levels of nested fields'),
  MAX_QUERY_ALIASES: integer(0, 10_000).default(LIMITS.aliases).describe('aliased fields'),
  MAX_QUERY_SELECTIONS: integer(1, 100_000).default(LIMITS.selections).describe('fields and fragments'),
  MAX_QUERY_DIRECTIVES: integer(0, 10_000).default(LIMITS.directives).describe('directives'),
  MAX_QUERY_COST: integer(1, 1_000_000_000)
    .default(LIMITS.cost)
    .describe('estimated number of values in the largest possible answer'),
  MAX_RUNNING_REQUESTS: integer(1, 10_000)
    .default(LIMITS.running)
    .describe(
      'requests that are executed at a time; cached answers do not count. Those that cost more than `MAX_QUERY_COST` divided by this number are expensive: they run apart, together at most `MAX_QUERY_COST` at a time',
    ),
  MAX_WAITING_REQUESTS: integer(0, 100_000)
    .default(LIMITS.waiting)
    .describe('requests in the queue; beyond that, and after half of `REQUEST_TIMEOUT_MS`, 503 with `Retry-After`'),
  MAX_EVENT_LOOP_DELAY_MS: integer(1, 60_000)
    .default(LIMITS.eventLoopDelayMs)
    .describe('delay of the event loop; beyond that, 503 with `Retry-After`'),
  MAX_RUNNING_EXPORTS: integer(1, 10_000)
    .default(LIMITS.exports)
    .describe('exports at a time; beyond that, 503 with `Retry-After`'),
  MAX_EXPORT_STALL_MS: integer(1, 3_600_000)
    .default(LIMITS.exportStallMs)
    .describe('an export ends if its client reads nothing for this long'),
  RATE_LIMIT_PER_MINUTE: integer(0, 1_000_000)
    .default(LIMITS.requestsPerMinute)
    .describe('GraphQL requests from one address, `0` for no limit; beyond that, 429 with `Retry-After`'),
});

function expected(what: string) {
  return ({ input }: { readonly input?: unknown }) => `is ${JSON.stringify(input)}; it must be ${what}.`;
}

function integer(min: number, max: number) {
  const isWithin = (value: string) => /^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max;
  return text.refine(isWithin, { error: expected(`a whole number from ${min} to ${max}`) }).transform(Number);
}

function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: expected(`one of ${values.join(', ')}`) });
}

function neo4jAddress() {
  const schemes = NEO4J_SCHEMES.map((scheme) => `${scheme}://`).join(', ');
  return withoutCredentials('set NEO4J_USER and NEO4J_PASSWORD instead').refine(
    (value) => {
      const url = toUrl(value);
      return url !== null && url.hostname !== '' && NEO4J_SCHEMES.includes(url.protocol.slice(0, -1));
    },
    { error: expected(`an address that begins with ${schemes}`) },
  );
}

function webAddress() {
  return withoutCredentials('this address is public')
    .refine((value) => /^https?:$/.test(toUrl(value)?.protocol ?? '') && !/[?#]/.test(value), {
      error: expected('an address that begins with http:// or https:// and has no ? or #'),
    })
    .transform((value) => new URL(value).href.replace(/\/+$/, ''));
}

/** Reads a list of origins, or `*` alone. Origins are in the form that browsers send: lower case, without a default port. */
function origins() {
  return text
    .refine((value) => !value.includes('@'), {
      error: 'contains a user name or password; an origin has none.',
      abort: true,
    })
    .transform(toList)
    .superRefine((given, context) => {
      for (const origin of given.filter((origin) => origin !== '*' && !isOrigin(origin)))
        context.addIssue(
          `names ${JSON.stringify(origin)}; an origin is scheme://host or scheme://host:port, without a path.`,
        );
      if (given.includes('*') && given.length > 1)
        context.addIssue('has * beside other origins; * alone means every page.');
    })
    .transform((given) => given.map((origin) => (origin === '*' ? origin : new URL(origin).origin)));
}

/** The message does not repeat the secret, which may go into a log. */
function accessToken() {
  return text.refine((value) => /^[\w.~+/=-]{16,}$/.test(value), {
    error: 'must have 16 or more characters, all of them letters, digits or -._~+/=.',
  });
}

function headerName() {
  return text
    .refine((value) => /^[a-z][a-z0-9-]*$/i.test(value) && !/^authorization$/i.test(value), {
      error: expected('the name of a header, such as x-forwarded-user'),
    })
    .transform((value) => value.toLowerCase());
}

/** Reads a list of host names, or `*` alone, in lower case. */
function hostNames() {
  return text.transform(toList).transform((given, context) => {
    for (const name of given.filter((name) => name !== '*' && !/^[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?$/i.test(name)))
      context.addIssue(`names ${JSON.stringify(name)}; a host is a name without scheme, port and path.`);
    if (given.includes('*') && given.length > 1)
      context.addIssue('has * beside other names; * alone means every name.');
    return given.map((name) => name.toLowerCase());
  });
}

/** Returns the items of a list with commas or white space between them. */
function toList(value: string): string[] {
  return value.split(/[\s,]+/).filter((item) => item !== '');
}

function isOrigin(value: string): boolean {
  return /^https?:\/\/[^/?#*\\]+$/i.test(value) && URL.canParse(value);
}

/** The message does not repeat the value, which may go into a log. */
function withoutCredentials(remedy: string) {
  return text.refine((value) => !toUrl(value)?.username && !toUrl(value)?.password, {
    error: `contains a user name or password; ${remedy}.`,
    abort: true,
  });
}

function toUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}
