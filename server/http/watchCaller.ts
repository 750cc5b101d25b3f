import type { FastifyReply } from 'fastify';
import { UserError } from '../errors.ts';

/** A signal that aborts when the caller goes away. */
export function watchCaller(reply: FastifyReply) {
  const controller = new AbortController();
  const gone = () => controller.abort(new UserError('CANCELLED', 'The caller went away.'));
  reply.raw.once('close', gone);
  return { signal: controller.signal, stop: () => reply.raw.off('close', gone) };
}
