import neo4j, { type Driver, type Record as Row, type Session } from 'neo4j-driver';
import type { ConnectionOptions } from '../../settings.ts';

/** Runs one text and gives its rows. */
export type Run = (text: string, parameters?: object) => Promise<readonly Row[]>;

/** The database as an import writes to it. */
export interface Writer {
  /** One text in a transaction of its own: the only way for changes of the schema. */
  readonly run: Run;
  /** All of `work` or nothing. One that lost against another transaction is tried again. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** The same, with something to do elsewhere when all is written and before it is committed; never tried again. */
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
          // Rolls back what was not committed.
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
