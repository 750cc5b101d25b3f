import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { UserError } from '../errors.ts';

/** Routes with this in their `config` count against the limit, where there is one. */
export const RATE_LIMITED = { rateLimit: {} };

/**
 * So many requests a minute from one address (one /64 of IPv6), hits of the cache included. Who asks more is told when
 * to come again. Counted in this process alone.
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
        `More than ${perMinute} requests a minute came from this address, which is the limit.`,
        `Try again in ${seconds} s.`,
        { limit: perMinute, measured: 'requestsPerMinute' },
      );
    },
  });
}
