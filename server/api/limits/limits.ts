/**
 * Limits of one request and of all together. Each has an environment variable (server/config/settings.ts), and an error that
 * reports the limit and the value.
 */
export interface Limits {
  /** Size of a request's body, in bytes. */
  readonly bodyBytes: number;
  /** Tokens of a query's text. */
  readonly tokens: number;
  /** Levels of fields, except inside `__schema` and `__type`, which graphql-js limits itself. */
  readonly depth: number;
  /** Aliases, counted again wherever a fragment is spread. */
  readonly aliases: number;
  /** Fields and fragments, counted again wherever a fragment is spread. */
  readonly selections: number;
  /** Directives, counted again wherever a fragment is spread. */
  readonly directives: number;
  /** Approximate number of values in the largest possible answer: see cost.ts. */
  readonly cost: number;
  /** Deadline of an answer, and of the store's work for it. */
  readonly timeoutMs: number;
  /** Requests that execute at a time; cached answers do not count. */
  readonly running: number;
  /** Requests that wait for their turn. */
  readonly waiting: number;
  /** Exports at a time, each counted until its last byte is sent. */
  readonly exports: number;
  /** Time after which the connection of a stalled export is closed. */
  readonly exportStallMs: number;
  /** Mean event-loop delay over a second, above which requests are refused. */
  readonly eventLoopDelayMs: number;
  /** Requests per minute and address; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** Size of the response cache; 0 disables it. */
  readonly cacheBytes: number;
}

/** Maximum number of entities in one `Subgraph`. */
export const MAX_SUBGRAPH = 2_000;

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 65_536,
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  selections: 400,
  directives: 20,
  cost: 1_000_000,
  // The page shows errors within three seconds.
  timeoutMs: 2_800,
  running: 20,
  waiting: 200,
  exports: 20,
  exportStallMs: 30_000,
  eventLoopDelayMs: 500,
  requestsPerMinute: 0,
  cacheBytes: 64 * 1024 * 1024,
};
