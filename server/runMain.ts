import { UserError } from './errors.ts';

/** Runs the main function of a process. Prints a UserError on stderr and exits with status 1 (bad seeds) or 2. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.toText());
    // An open store would keep the process alive.
    process.exit(error.code === 'BAD_SEEDS' ? 1 : 2);
  }
}
