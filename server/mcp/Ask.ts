/**
 * Asks one GraphQL question. Rejects with a UserError or an AnswerError where it is refused or broken, and with the
 * signal's reason once that aborts.
 */
export type Ask = <Data>(
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<Data>;
