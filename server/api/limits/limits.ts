/**
 * Limits of one request and of all together. Each has an environment variable (server/config/settings.ts), and an error that
 * reports the limit and the value.
 */
export const DEFAULT_LIMITS = {
  /** Size of a request's body, in bytes. */
  bodyBytes: 65_536,
  /** Tokens of a query's text. */
  tokens: 2_000,
  /** Levels of fields, except inside `__schema` and `__type`, which graphql-js limits itself. */
  depth: 15,
  /** Aliases, counted again wherever a fragment is spread. */
  aliases: 30,
  /** Fields and fragments, counted again wherever a fragment is spread. */
  selections: 400,
  /** Directives, counted again wherever a fragment is spread. */
  directives: 20,
  /** Approximate number of values in the largest possible answer: see cost.ts. */
  cost: 1_000_000,
  /** Deadline of an answer, and of the store's work for it. The page shows errors within three seconds. */
  timeoutMs: 2_800,
  /** Requests that execute at a time; cached answers do not count, and expensive ones count by their cost. */
  running: 20,
  /** Requests that wait for their turn. */
  waiting: 200,
  /** Exports at a time, each counted until its last byte is sent. */
  exports: 20,
  /** Time after which the connection of a stalled export is closed. */
  exportStallMs: 30_000,
  /** Event-loop delay above which requests are refused. */
  eventLoopDelayMs: 500,
  /** Requests per minute and address; 0 for no limit. */
  requestsPerMinute: 0,
  /** Size of the response cache; 0 disables it. */
  cacheBytes: 64 * 1024 * 1024,
};

export type Limits = Readonly<typeof DEFAULT_LIMITS>;

/** Maximum number of entities in one `Subgraph`. */
export const MAX_SUBGRAPH = 2_000;
