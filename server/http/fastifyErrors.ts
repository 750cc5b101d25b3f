import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Limits } from '../api/limits/limits.ts';
import { UserError } from '../errors.ts';

type AnyError = FastifyError | UserError;

/**
 * Creates a handler that answers errors with their status.
 *
 * @param toBody gets the error as it is shown, the request, and the error as it was thrown.
 */
export function createErrorHandler(
  limits: Limits,
  toBody: (shown: unknown, request: FastifyRequest, error: AnyError) => unknown,
) {
  return (error: AnyError, request: FastifyRequest, reply: FastifyReply) => {
    const user = toUserError(error, limits);
    if (user?.retryAfterSeconds) reply.header('retry-after', user.retryAfterSeconds);
    return reply
      .code(statusOf(error, user))
      .header('cache-control', 'no-store')
      .send(toBody(user ?? error, request, error));
  };
}

/** Returns the error as a UserError, also if Fastify raised it before a route ran; null for an internal error. */
function toUserError(error: AnyError, { bodyBytes: limit }: Limits): UserError | null {
  if (error instanceof UserError) return error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new UserError('LIMIT_EXCEEDED', `The body has more than ${limit} bytes, which is the limit.`, null, {
      limit,
      measured: 'bodyBytes',
    });
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new UserError('BAD_INPUT', `${error.message}.`, 'Send JSON, with content-type: application/json.');
  return error.statusCode !== undefined && error.statusCode < 500 ? new UserError('BAD_INPUT', error.message) : null;
}

/** @param user the error as `toUserError` returns it. */
function statusOf(error: AnyError, user: UserError | null): number {
  if (user === null) return 500;
  return error instanceof UserError ? error.httpStatus : (error.statusCode ?? 500);
}
