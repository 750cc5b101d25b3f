import neo4j, { type Driver, type Record as Row, type Session } from 'neo4j-driver';
import type { ConnectionOptions } from '../../settings.ts';

/** Runs a Cypher text and returns its rows. */
export type Run = (text: string, parameters?: object) => Promise<readonly Row[]>;

export interface Writer {
  /** Runs one text in its own transaction, as changes of the schema require. */
  readonly run: Run;
  /** Like `run` without parameters; Neo4j stops it after this time. */
  runWithin(milliseconds: number, text: string): Promise<void>;
  /** Runs `work` in a transaction, repeated if Neo4j reports a conflict with another one. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction, then `beforeCommit` outside of it, then commits. Never repeated. */
  transactionThen<T>(work: (run: Run) => Promise<T>, beforeCommit: () => Promise<void>): Promise<T>;
}

export function openWriter(driver: Driver, { database }: Pick<ConnectionOptions, 'database'>): Writer {
  const options = { defaultAccessMode: neo4j.session.WRITE, ...(database ? { database } : {}) };

  async function inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session(options);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  return {
    run: (text, parameters) => inSession((session) => runIn(session)(text, parameters)),
    runWithin: (milliseconds, text) =>
      inSession(async (session) => {
        await session.run(text, {}, { timeout: milliseconds });
      }),
    transaction: (work) => inSession((session) => session.executeWrite((transaction) => work(runIn(transaction)))),
    transactionThen: (work, beforeCommit) =>
      inSession(async (session) => {
        const transaction = await session.beginTransaction();
        try {
          const result = await work(runIn(transaction));
          await beforeCommit();
          await transaction.commit();
          return result;
        } finally {
          // Rolls back if not committed.
          await transaction.close();
        }
      }),
  };
}

function runIn(
  runner: { run: Session['run'] } | { run(text: string, parameters: object): ReturnType<Session['run']> },
): Run {
  return async (text, parameters = {}) => (await runner.run(text, parameters)).records;
}
