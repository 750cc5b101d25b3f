import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { DEFAULT_LIMITS } from '../../server/api/limits/limits.ts';
import { readConfig } from '../../server/config/readConfig.ts';
import { SETTINGS } from '../../server/config/settings.ts';
import { UserError } from '../../server/errors.ts';

function problemsOf(environment: Record<string, string>): unknown {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UserError && error.code === 'BAD_CONFIG') return error.details.problems;
    throw error;
  }
  return [];
}

test('an empty environment gives the defaults', () => {
  const defaults = {
    host: '127.0.0.1',
    port: 4000,
    trustProxy: false,
    publicUrl: null,
    allowedHosts: [],
    corsOrigins: null,
    access: null,
    logLevel: 'info',
    limits: DEFAULT_LIMITS,
    seedsDir: fileURLToPath(new URL('../../graph-seeds', import.meta.url)),
    documentsDir: null,
    neo4j: null,
    warnings: [],
  };
  expect(readConfig({})).toEqual(defaults);
  expect(readConfig({ PORT: '', NEO4J_URI: ' ', HOST: undefined })).toEqual(defaults);
});

test('every variable is read', () => {
  expect(
    readConfig({
      HOST: '0.0.0.0',
      PORT: '0',
      TRUST_PROXY: 'true',
      PUBLIC_URL: 'https://graph.example/atlas/',
      ALLOWED_HOSTS: 'Graph.example, app',
      CORS_ORIGINS: 'https://Notebook.example, http://localhost:8888 https://a.example:443',
      ACCESS_TOKEN: 'a-secret-of-the-team',
      ACCESS_HEADER: 'X-Forwarded-User',
      LOG_LEVEL: 'debug',
      SEEDS_DIR: 'seeds',
      DOCUMENTS_DIR: 'texts',
      MAX_BODY_BYTES: '2048',
      MAX_QUERY_TOKENS: '11',
      MAX_QUERY_DEPTH: '12',
      MAX_QUERY_ALIASES: '13',
      MAX_QUERY_SELECTIONS: '14',
      MAX_QUERY_COST: '15',
      REQUEST_TIMEOUT_MS: '16',
      MAX_QUERY_DIRECTIVES: '17',
      MAX_RUNNING_REQUESTS: '18',
      MAX_WAITING_REQUESTS: '19',
      MAX_EVENT_LOOP_DELAY_MS: '20',
      MAX_RUNNING_EXPORTS: '23',
      MAX_EXPORT_STALL_MS: '24',
      RATE_LIMIT_PER_MINUTE: '21',
      RESPONSE_CACHE_BYTES: '22',
      NEO4J_URI: 'neo4j+s://graph.example:7687',
      NEO4J_USER: 'reader',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'films',
      NEO4J_IMPORT: 'never',
      NEO4J_FACT_CACHE_BYTES: '25',
    }),
  ).toEqual({
    host: '0.0.0.0',
    port: 0,
    trustProxy: true,
    publicUrl: 'https://graph.example/atlas',
    allowedHosts: ['graph.example', 'app'],
    corsOrigins: ['https://notebook.example', 'http://localhost:8888', 'https://a.example'],
    access: { token: 'a-secret-of-the-team', header: 'x-forwarded-user' },
    logLevel: 'debug',
    limits: {
      bodyBytes: 2048,
      tokens: 11,
      depth: 12,
      aliases: 13,
      selections: 14,
      cost: 15,
      timeoutMs: 16,
      directives: 17,
      running: 18,
      waiting: 19,
      eventLoopDelayMs: 20,
      exports: 23,
      exportStallMs: 24,
      requestsPerMinute: 21,
      cacheBytes: 22,
    },
    seedsDir: 'seeds',
    documentsDir: 'texts',
    neo4j: {
      uri: 'neo4j+s://graph.example:7687',
      user: 'reader',
      password: 'secret',
      database: 'films',
      import: 'never',
      factCacheBytes: 25,
    },
    warnings: [],
  });
});

test('all wrong variables are reported at once, with the allowed values and without any password', () => {
  const problems = problemsOf({
    PORT: '70000',
    LOG_LEVEL: 'loud',
    ACCESS_TOKEN: 'hunter4',
    MAX_QUERY_DEPTH: '3.5',
    REQUEST_TIMEOUT_MS: '-1',
    NEO4J_URI: 'http://localhost:7474',
    NEO4J_IMPORT: 'yes',
    NEO4J_PASSWORD: 'hunter2',
    NEO4J_PASSWROD: 'hunter3',
  });
  expect(problems).toEqual([
    'PORT is "70000"; it must be a whole number from 0 to 65535.',
    'ACCESS_TOKEN must have 16 or more characters, all of them letters, digits or -._~+/=.',
    'LOG_LEVEL is "loud"; it must be one of silent, error, warn, info, debug.',
    'NEO4J_URI is "http://localhost:7474"; it must be an address that begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc://.',
    'NEO4J_IMPORT is "yes"; it must be one of auto, never.',
    'REQUEST_TIMEOUT_MS is "-1"; it must be a whole number from 1 to 600000.',
    'MAX_QUERY_DEPTH is "3.5"; it must be a whole number from 1 to 100.',
    'NEO4J_PASSWROD is not a setting. Did you mean NEO4J_PASSWORD?',
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter');
});

test('a header for access counts only behind a trusted proxy', () => {
  expect(problemsOf({ ACCESS_HEADER: 'x-user', TRUST_PROXY: 'true' })).toEqual([]);
  expect(problemsOf({ ACCESS_HEADER: 'x-user' })).toEqual([
    'ACCESS_HEADER is set without TRUST_PROXY=true; everybody could send that header.',
  ]);
  expect(problemsOf({ ACCESS_HEADER: 'x user', TRUST_PROXY: 'true' })).toHaveLength(1);
});

test('the message is a list that a terminal can show', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(
    '2 settings are wrong:\n  PORT is "x"; it must be a whole number from 0 to 65535.\n  LOG_LEVEL is "y"',
  );
});

test('a password in the address is refused and not repeated', () => {
  expect(problemsOf({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost' })).toEqual([
    'NEO4J_URI contains a user name or password; set NEO4J_USER and NEO4J_PASSWORD instead.',
  ]);
});

test('an unknown variable with a prefix of ours is an error', () => {
  expect(problemsOf({ MAX_QUERY_COSTS: '3', NEO4J_USERNAME: 'reader' })).toEqual([
    'MAX_QUERY_COSTS is not a setting. Did you mean MAX_QUERY_COST?',
    'NEO4J_USERNAME is not a setting. Did you mean NEO4J_USER?',
  ]);
});

test('a variable that resembles a setting and may belong to another program is a warning', () => {
  const { warnings } = readConfig({
    MAX_RUNING_REQUESTS: '5',
    REQUEST_TIMEOUT: '30',
    DOCUMENT_DIR: 'texts',
    LOGLEVEL: 'debug',
    RATE_LIMIT: '60',
    SEED_DIR: 'seeds',
  });
  expect(warnings).toEqual([
    'DOCUMENT_DIR is not a setting. Did you mean DOCUMENTS_DIR?',
    'LOGLEVEL is not a setting. Did you mean LOG_LEVEL?',
    'MAX_RUNING_REQUESTS is not a setting. Did you mean MAX_RUNNING_REQUESTS?',
    'RATE_LIMIT is not a setting. Did you mean RATE_LIMIT_PER_MINUTE?',
    'REQUEST_TIMEOUT is not a setting. Did you mean REQUEST_TIMEOUT_MS?',
    'SEED_DIR is not a setting. Did you mean SEEDS_DIR?',
  ]);
});

test.each([
  [
    'a shell',
    'PATH HOME USER LOGNAME HOSTNAME SHELL SHLVL TERM LANG LC_ALL TZ PWD OLDPWD EDITOR PAGER DISPLAY TMPDIR _',
  ],
  [
    'a desktop',
    'XDG_DATA_DIRS XDG_RUNTIME_DIR XDG_SESSION_TYPE DBUS_SESSION_BUS_ADDRESS SSH_AUTH_SOCK WAYLAND_DISPLAY',
  ],
  ['npm', 'NODE_ENV NODE_OPTIONS NODE_PATH npm_config_cache npm_config_loglevel npm_package_name INIT_CWD NPM_TOKEN'],
  ['Docker', 'DOCKER_HOST DOCKER_CONFIG COMPOSE_PROJECT_NAME COMPOSE_FILE HOSTNAME CONTAINER_HOST BUILDKIT_PROGRESS'],
  ['GitHub', 'CI GITHUB_TOKEN GITHUB_SHA GITHUB_SERVER_URL GITHUB_RUN_ID RUNNER_TEMP RUNNER_OS RUNNER_DEBUG'],
  ['GitLab', 'CI_JOB_ID CI_PROJECT_DIR CI_SERVER_HOST CI_SERVER_PORT CI_API_V4_URL CI_REGISTRY_USER GITLAB_CI'],
  [
    'systemd',
    'INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET LISTEN_PID LISTEN_FDS MAINPID CACHE_DIRECTORY LOGS_DIRECTORY',
  ],
  [
    'hosting',
    'DYNO PORT DATABASE_URL REDIS_URL WEB_CONCURRENCY MAX_REQUESTS WEB_MEMORY SENTRY_DSN AWS_REGION BASE_URL',
  ],
  ['proxies', 'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY SSL_CERT_FILE REQUESTS_CA_BUNDLE CURL_CA_BUNDLE'],
  ['languages', 'JAVA_HOME JAVA_OPTS GOPATH CARGO_HOME PYTHONPATH VIRTUAL_ENV R_HOME R_LIBS_USER PERL5LIB MAVEN_OPTS'],
  ['Kubernetes', 'KUBERNETES_SERVICE_HOST KUBERNETES_PORT_443_TCP_ADDR GRAPH_SERVICE_PORT POD_NAME POD_IP'],
  [
    'Kubernetes, for a service named neo4j',
    'NEO4J_SERVICE_HOST NEO4J_SERVICE_PORT NEO4J_SERVICE_PORT_TCP_BOLT NEO4J_PORT NEO4J_PORT_7687_TCP NEO4J_PORT_7687_TCP_ADDR NEO4J_PORT_7687_TCP_PORT NEO4J_PORT_7687_TCP_PROTO NEO4J_ADMIN_SERVICE_HOST NEO4J_ADMIN_PORT_6362_TCP',
  ],
  [
    'Neo4j',
    'NEO4J_AUTH NEO4J_HOME NEO4J_CONF NEO4J_EDITION NEO4J_PLUGINS NEO4J_ACCEPT_LICENSE_AGREEMENT NEO4J_server_memory_pagecache_size NEO4J_dbms_security_procedures_unrestricted',
  ],
  ['the tests', 'NEO4J_TEST_URI CHROMIUM_PATH GRAPH_NAME GRAPH_URL HEADED'],
])('no variable of %s is taken for a misspelt setting', (_, names) => {
  const environment = Object.fromEntries(names.split(' ').map((name) => [name, name === 'PORT' ? '80' : 'x']));
  expect([...(problemsOf(environment) as string[]), ...readConfig(environment).warnings]).toEqual([]);
});

test('README lists every setting with its default and meaning', () => {
  const rows = Object.entries<z.ZodDefault>(SETTINGS.shape).map(([name, { def, description }]) => {
    const fallback = def.defaultValue === null ? 'none' : `\`${String(def.defaultValue)}\``;
    return `| \`${name}\` | ${fallback} | ${description} |`;
  });
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme.split('\n').filter((line) => /^\| `[A-Z0-9_]+` \|/.test(line))).toEqual(rows);
});

test.each([
  [
    'ftp://graph.example',
    'is "ftp://graph.example"; it must be an address that begins with http:// or https:// and has no ? or #.',
  ],
  [
    'graph.example',
    'is "graph.example"; it must be an address that begins with http:// or https:// and has no ? or #.',
  ],
  [
    'https://graph.example/?a=b',
    'is "https://graph.example/?a=b"; it must be an address that begins with http:// or https:// and has no ? or #.',
  ],
  [
    'https://graph.example/#',
    'is "https://graph.example/#"; it must be an address that begins with http:// or https:// and has no ? or #.',
  ],
  ['https://me:hunter2@graph.example', 'contains a user name or password; this address is public.'],
])('PUBLIC_URL cannot be %s', (value, problem) => {
  expect(problemsOf({ PUBLIC_URL: value })).toEqual([`PUBLIC_URL ${problem}`]);
});

const ORIGIN = 'an origin is scheme://host or scheme://host:port, without a path.';

test.each([
  ['https://notebook.example/', ['names "https://notebook.example/"']],
  ['https://notebook.example/a, https://b.example', ['names "https://notebook.example/a"']],
  ['notebook.example localhost:8888', ['names "notebook.example"', 'names "localhost:8888"']],
  ['null', ['names "null"']],
  ['https://*.example', ['names "https://*.example"']],
  ['file:///home', ['names "file:///home"']],
  ['https://a.example:99999', ['names "https://a.example:99999"']],
  ['http://', ['names "http://"']],
])('CORS_ORIGINS cannot be %s', (value, names) => {
  expect(problemsOf({ CORS_ORIGINS: value })).toEqual(names.map((named) => `CORS_ORIGINS ${named}; ${ORIGIN}`));
});

test('CORS_ORIGINS is a list or * alone, and a password in it is not repeated', () => {
  expect(readConfig({ CORS_ORIGINS: '*' }).corsOrigins).toEqual(['*']);
  expect(problemsOf({ CORS_ORIGINS: '*, https://a.example' })).toEqual([
    'CORS_ORIGINS has * beside other origins; * alone means every page.',
  ]);
  expect(problemsOf({ CORS_ORIGINS: 'https://me:hunter2@a.example' })).toEqual([
    'CORS_ORIGINS contains a user name or password; an origin has none.',
  ]);
});

test.each([
  ['https://graph.example', ['names "https://graph.example"']],
  ['graph.example:4000 app', ['names "graph.example:4000"']],
  ['*.example,a/b', ['names "*.example"', 'names "a/b"']],
])('ALLOWED_HOSTS cannot be %s', (value, names) => {
  const problems = names.map((named) => `ALLOWED_HOSTS ${named}; a host is a name without scheme, port and path.`);
  expect(problemsOf({ ALLOWED_HOSTS: value })).toEqual(problems);
});

test('ALLOWED_HOSTS is a list or * alone', () => {
  expect(readConfig({ ALLOWED_HOSTS: '*' }).allowedHosts).toEqual(['*']);
  expect(problemsOf({ ALLOWED_HOSTS: '* app' })).toEqual([
    'ALLOWED_HOSTS has * beside other names; * alone means every name.',
  ]);
});
