import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Limits } from '../api/limits/limits.ts';
import { UserError } from '../errors.ts';
import type { Neo4jSettings } from '../store/settings.ts';
import { findMisspelt } from './findMisspelt.ts';
import { SETTINGS } from './settings.ts';

type Settings = z.output<typeof SETTINGS>;
export type Config = ReturnType<typeof toConfig>;
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of an environment; an empty variable counts as not set. Throws one BAD_CONFIG that lists every
 * problem.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const { data, error } = SETTINGS.safeParse(given);
  const misspelt = findMisspelt(Object.keys(given), Object.keys(SETTINGS.shape));
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...(data?.ACCESS_HEADER && !data.TRUST_PROXY
      ? ['ACCESS_HEADER is set without TRUST_PROXY=true; everybody could send that header.']
      : []),
    ...misspelt.errors,
  ];
  if (data && problems.length === 0) return toConfig(data, misspelt.warnings);
  const count = problems.length === 1 ? 'One setting is' : `${problems.length} settings are`;
  throw new UserError(
    'BAD_CONFIG',
    `${count} wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    'README.md lists the environment variables. A variable that is not set has a default.',
    { problems },
  );
}

const GRAPH_SEEDS = fileURLToPath(new URL('../../graph-seeds', import.meta.url));

/** `warnings` name variables that may be misspelt settings. */
function toConfig(settings: Settings, warnings: readonly string[]) {
  const uri = settings.NEO4J_URI;
  const limits: Limits = {
    bodyBytes: settings.MAX_BODY_BYTES,
    tokens: settings.MAX_QUERY_TOKENS,
    depth: settings.MAX_QUERY_DEPTH,
    aliases: settings.MAX_QUERY_ALIASES,
    selections: settings.MAX_QUERY_SELECTIONS,
    directives: settings.MAX_QUERY_DIRECTIVES,
    cost: settings.MAX_QUERY_COST,
    timeoutMs: settings.REQUEST_TIMEOUT_MS,
    running: settings.MAX_RUNNING_REQUESTS,
    waiting: settings.MAX_WAITING_REQUESTS,
    exports: settings.MAX_RUNNING_EXPORTS,
    exportStallMs: settings.MAX_EXPORT_STALL_MS,
    eventLoopDelayMs: settings.MAX_EVENT_LOOP_DELAY_MS,
    requestsPerMinute: settings.RATE_LIMIT_PER_MINUTE,
    cacheBytes: settings.RESPONSE_CACHE_BYTES,
  };
  const neo4j: Neo4jSettings | null =
    uri === null
      ? null
      : {
          uri,
          user: settings.NEO4J_USER,
          password: settings.NEO4J_PASSWORD,
          database: settings.NEO4J_DATABASE,
          import: settings.NEO4J_IMPORT,
          factCacheBytes: settings.NEO4J_FACT_CACHE_BYTES,
        };
  const access = { token: settings.ACCESS_TOKEN, header: settings.ACCESS_HEADER };
  return {
    host: settings.HOST,
    port: settings.PORT,
    trustProxy: settings.TRUST_PROXY,
    publicUrl: settings.PUBLIC_URL,
    allowedHosts: settings.ALLOWED_HOSTS ?? [],
    corsOrigins: settings.CORS_ORIGINS,
    access: access.token === null && access.header === null ? null : access,
    logLevel: settings.LOG_LEVEL,
    limits,
    seedsDir: settings.SEEDS_DIR ?? GRAPH_SEEDS,
    documentsDir: settings.DOCUMENTS_DIR,
    neo4j,
    warnings,
  };
}
