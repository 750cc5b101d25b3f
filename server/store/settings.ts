export interface StoreSettings {
  /** Null for the store in this process. */
  readonly neo4j: Neo4jSettings | null;
  readonly seedsDir: string;
}

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  /** Null where Neo4j requires none. */
  readonly password: string | null;
  /** Null for the user's home database. */
  readonly database: string | null;
  /** `auto`: the seeds are loaded at start unless Neo4j holds exactly that version, complete. */
  readonly import: 'auto' | 'never';
  /** Approximate memory for facts that were read from Neo4j. */
  readonly factCacheBytes: number;
}

/** Neo4j connection; everything but the address has a default. */
export interface ConnectionOptions {
  /** neo4j:// or bolt://, with +s for TLS. */
  readonly uri: string;
  /** Default `neo4j`; used only with a password. */
  readonly user?: string | null;
  readonly password?: string | null;
  /** Default: the user's home database. */
  readonly database?: string | null;
  /** Largest number of connections at a time. */
  readonly poolSize?: number;
  /** Time limit of a query that belongs to no request, including the time to connect. */
  readonly timeoutMs?: number;
}

export const DEFAULT_FACT_CACHE_BYTES = 64 * 1024 * 1024;
