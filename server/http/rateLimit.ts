import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { UserError } from '../errors.ts';

/** Route `config` for routes that count against the limit. */
export const RATE_LIMITED = { rateLimit: {} };

/**
 * Limits requests per minute and address (or /64 of IPv6), cached answers included. Other server processes count apart.
 *
 * @param perMinute 0 for no limit.
 */
export async function addRateLimit(app: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return;
  await app.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1_000);
      return new UserError(
        'RATE_LIMITED',
        `This address sent more than ${perMinute} requests in a minute, which is the limit.`,
        `Retry in ${seconds} s.`,
        { limit: perMinute, measured: 'requestsPerMinute' },
      );
    },
  });
}
