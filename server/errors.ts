/**
 * What went wrong, for the person who can mend it. Anything else that is thrown is a fault of ours: it is logged whole
 * and answered plainly. HTTP status and exit status are derived from the code, here and nowhere else.
 */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'BAD_CONFIG'
  | 'BAD_SEEDS'
  | 'NOT_FOUND'
  | 'LIMIT_EXCEEDED'
  | 'STALE_CURSOR'
  | 'NOT_READY'
  | 'STORE_UNAVAILABLE'
  | 'TIMED_OUT'
  | 'CANCELLED'
  | 'RATE_LIMITED'
  | 'OVERLOADED';

const HTTP_STATUS: Record<ErrorCode, number> = {
  BAD_INPUT: 400,
  BAD_CONFIG: 500,
  BAD_SEEDS: 500,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  STALE_CURSOR: 400,
  NOT_READY: 503,
  STORE_UNAVAILABLE: 503,
  TIMED_OUT: 504,
  CANCELLED: 499,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
};

/** Seconds after which it may be otherwise, for what is no fault of the request. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = { NOT_READY: 5, STORE_UNAVAILABLE: 1, OVERLOADED: 1 };

export class UserError extends Error {
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly hint: string | null;
  /** Machine-readable particulars: the offending value, the limit, the nearest names. */
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

  /** Seconds after which it is worth trying again; null where that changes nothing, or nobody can say. */
  get retryAfterSeconds(): number | null {
    return RETRY_AFTER[this.code] ?? null;
  }

  /** The message with the hint, as one paragraph for a terminal. */
  toText(): string {
    return this.hint ? `${this.message}\n${this.hint}` : this.message;
  }
}
