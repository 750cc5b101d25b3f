import type { FastifyError } from 'fastify';
import type { Limits } from '../api/limits/limits.ts';
import { UserError } from '../errors.ts';

/** Returns the error as a UserError, also if Fastify raised it before a route ran; null for an internal error. */
export function toUserError(error: FastifyError | UserError, { bodyBytes: limit }: Limits): UserError | null {
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
export function statusOf(error: FastifyError | UserError, user: UserError | null): number {
  if (user === null) return 500;
  return error instanceof UserError ? error.httpStatus : (error.statusCode ?? 500);
}
