/** Runs an operation. Rejects with a UserError or an AnswerError, and with the signal's reason once that aborts. */
export type RunQuery = <Data>(
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<Data>;
