/** What the API answers instead of data, in the words that all its callers get. */
export class AnswerError extends Error {
  /** What to do about it. */
  readonly hint: string | null;

  constructor(message: string, hint: unknown) {
    super(message);
    this.name = 'AnswerError';
    this.hint = typeof hint === 'string' ? hint : null;
  }

  toText(): string {
    return this.hint === null ? this.message : `${this.message}\n${this.hint}`;
  }
}
