import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { ENCODINGS, type Encoding, type Representation } from './responseCache.ts';
import { matchesTag, REVALIDATE } from './revalidation.ts';

/** The smallest encoding that the client accepts; the client's order of preference is ignored, as it is rarely deliberate. */
export function encodingFor(request: FastifyRequest): Encoding {
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

/** Clients may store the answer to a GET and revalidate it. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, representation: Representation): FastifyReply {
  if (request.method !== 'GET') return sendBytes(reply, representation, 'no-store');
  reply.header('etag', representation.etag);
  const isKnown = matchesTag(request.headers['if-none-match'], representation.etag);
  if (isKnown) return withCaching(reply.code(304), REVALIDATE).send();
  return sendBytes(reply, representation, REVALIDATE);
}

export function sendBytes(reply: FastifyReply, { body, contentType, encoding }: Representation, caching: string) {
  reply.header('content-type', contentType);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return withCaching(reply, caching).send(body);
}

function withCaching(reply: FastifyReply, caching: string): FastifyReply {
  // CORS has set `vary: origin` if it applies.
  const vary = ['accept', 'accept-encoding', reply.getHeader('vary')].flat().filter((name) => name !== undefined);
  return reply.headers({ 'cache-control': caching, vary: vary.join(', ') });
}
