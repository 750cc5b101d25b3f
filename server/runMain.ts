import { UserError } from './errors.ts';

/** Runs the main function of a process. What its owner can mend is told in a paragraph on stderr, with status 1 or 2. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.toText());
    // Not only the status: a store that was opened would keep the process alive.
    process.exit(error.code === 'BAD_SEEDS' ? 1 : 2);
  }
}
