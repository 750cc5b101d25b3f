import { OperatorError, UserError } from '../errors.ts';

/** Error codes of JSON-RPC 2.0, and MCP's own for resources. */
export const RPC_CODES = {
  parseError: -32_700,
  invalidRequest: -32_600,
  methodNotFound: -32_601,
  invalidParams: -32_602,
  resourceNotFound: -32_002,
  other: -32_000,
} as const;

type RpcCode = (typeof RPC_CODES)[keyof typeof RPC_CODES];

/** The answer to a request that failed. The SDK sends its code and message; its own McpError would repeat the code in the message. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: RpcCode;

  constructor(code: RpcCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Returns the result of `work`; a UserError becomes an answer with this code. */
export function asRpcError<Result>(code: RpcCode, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new RpcError(code, (error instanceof OperatorError ? error.shown : error).toText());
  }
}

/** Returns a response with an error; `id` is that of the request, null if it is unknown. */
export function toRpcError(code: RpcCode, message: string, id: string | number | null = null) {
  return { jsonrpc: '2.0', error: { code, message }, id };
}
