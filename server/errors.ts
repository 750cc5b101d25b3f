/** Codes of errors that a user or operator can correct. Every other error is a bug: it is logged, and the caller gets its id. */
export type ErrorCode = keyof typeof HTTP_STATUS;

const HTTP_STATUS = {
  BAD_INPUT: 400,
  BAD_CONFIG: 500,
  BAD_SEEDS: 500,
  NOT_FOUND: 404,
  NOT_ALLOWED: 401,
  WRONG_HOST: 421,
  LIMIT_EXCEEDED: 400,
  STALE_CURSOR: 400,
  NOT_READY: 503,
  STORE_UNAVAILABLE: 503,
  TIMED_OUT: 504,
  CANCELLED: 499,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
};

/** Whether a code of an error in an answer is that of a UserError. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(HTTP_STATUS, code);
}

/** Seconds after which a retry may succeed. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = { NOT_READY: 5, STORE_UNAVAILABLE: 1, OVERLOADED: 1 };

export class UserError extends Error {
  readonly code: ErrorCode;
  /** Advice for correcting the error. */
  readonly hint: string | null;
  /** Machine-readable details: the offending value, the limit, the nearest names. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, hint: string | null = null, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.details = details;
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code];
  }

  /** Seconds after which a retry may succeed; null if a retry is useless or the time is unknown. */
  get retryAfterSeconds(): number | null {
    return RETRY_AFTER[this.code] ?? null;
  }

  /** Returns the message and the hint, for a terminal. */
  toText(): string {
    return this.hint ? `${this.message}\n${this.hint}` : this.message;
  }
}

/** An error that the operator must mend. Its message names addresses and users; callers of the API get `shown` instead. */
export class OperatorError extends UserError {
  readonly shown: UserError;

  /** @param shown message and hint for strangers. */
  constructor(
    code: ErrorCode,
    message: string,
    hint: string,
    details: Record<string, unknown>,
    shown: { readonly message: string; readonly hint: string },
  ) {
    super(code, message, hint, details);
    this.shown = new UserError(code, shown.message, shown.hint);
  }
}
