import type { FastifyReply } from 'fastify';
import { UserError } from '../errors.ts';

/** Returns a signal that aborts when the client disconnects, and a function that stops watching. */
export function watchCaller(reply: FastifyReply) {
  const controller = new AbortController();
  const abort = () => controller.abort(new UserError('CANCELLED', 'The client has disconnected.'));
  reply.raw.once('close', abort);
  return { signal: controller.signal, stop: () => reply.raw.off('close', abort) };
}
