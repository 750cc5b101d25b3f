import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../server/api/limits/limits.ts';
import { readConfig } from '../../server/config.ts';
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
    logLevel: 'info',
    limits: DEFAULT_LIMITS,
    seedsDir: 'graph-seeds',
    documentsDir: null,
    neo4j: null,
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
  });
});

test('all bad variables are told at once, with what is allowed and never a password', () => {
  const problems = problemsOf({
    PORT: '70000',
    LOG_LEVEL: 'loud',
    MAX_QUERY_DEPTH: '3.5',
    REQUEST_TIMEOUT_MS: '-1',
    NEO4J_URI: 'http://localhost:7474',
    NEO4J_IMPORT: 'yes',
    NEO4J_PASSWORD: 'hunter2',
    NEO4J_PASSWROD: 'hunter3',
  });
  expect(problems).toEqual([
    'PORT is "70000"; it may be a whole number from 0 to 65535.',
    'LOG_LEVEL is "loud"; it may be silent, error, warn, info, debug.',
    'MAX_QUERY_DEPTH is "3.5"; it may be a whole number from 1 to 100.',
    'REQUEST_TIMEOUT_MS is "-1"; it may be a whole number from 1 to 600000.',
    'NEO4J_URI is "http://localhost:7474"; it may be an address that begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc://.',
    'NEO4J_IMPORT is "yes"; it may be auto, never.',
    'NEO4J_PASSWROD is not a setting. Did you mean NEO4J_PASSWORD?',
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter');
});

test('the message is a list that a terminal can show', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(
    '2 settings are wrong:\n  PORT is "x"; it may be a whole number from 0 to 65535.\n  LOG_LEVEL is "y"',
  );
});

test('a password in the address is refused and not repeated', () => {
  expect(problemsOf({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost' })).toEqual([
    'NEO4J_URI has a user name or password in it; they go into NEO4J_USER and NEO4J_PASSWORD.',
  ]);
});

test('names of Neo4j itself and of the tests are nobody’s mistake', () => {
  expect(
    problemsOf({ NEO4J_AUTH: 'none', NEO4J_HOME: '/x', NEO4J_TEST_URI: 'x', NEO4J_server_memory_pagecache_size: '1g' }),
  ).toEqual([]);
  expect(problemsOf({ MAX_QUERY_COSTS: '3' })).toEqual([
    'MAX_QUERY_COSTS is not a setting. Did you mean MAX_QUERY_COST?',
  ]);
});

test.each([
  [
    'ftp://graph.example',
    'is "ftp://graph.example"; it may be an address that begins with http:// or https:// and has no ? or #.',
  ],
  ['graph.example', 'is "graph.example"; it may be an address that begins with http:// or https:// and has no ? or #.'],
  [
    'https://graph.example/?a=b',
    'is "https://graph.example/?a=b"; it may be an address that begins with http:// or https:// and has no ? or #.',
  ],
  [
    'https://graph.example/#',
    'is "https://graph.example/#"; it may be an address that begins with http:// or https:// and has no ? or #.',
  ],
  ['https://me:hunter2@graph.example', 'has a user name or password in it; everybody is to see this address.'],
])('PUBLIC_URL may not be %s', (value, problem) => {
  expect(problemsOf({ PUBLIC_URL: value })).toEqual([`PUBLIC_URL ${problem}`]);
});
