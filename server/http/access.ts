import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UserError } from '../errors.ts';

export interface Access {
  /** Secret that a request contains; null if none is accepted. */
  readonly token: string | null;
  /** Header that a trusted proxy adds after it has identified the user, in lower case; null if there is none. */
  readonly header: string | null;
}

/** Routes without data, for supervisors and balancers. */
const PUBLIC_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Browsers ask the user for a name and a password, and send these with all further requests of the page. */
const CHALLENGE = 'Basic realm="knowledge graph", charset="UTF-8"';

/**
 * Refuses requests that have neither the token nor the header of the proxy. The token is in `Authorization: Bearer TOKEN`, or the
 * password of `Authorization: Basic`, with any user name.
 */
export function addAccessCheck(app: FastifyInstance, { token, header }: Access): void {
  const expected = token === null ? null : digestOf(token);
  const isAllowed = (request: FastifyRequest): boolean => {
    if (header !== null && request.headers[header]) return true;
    const given = tokenOf(request.headers.authorization ?? '');
    // Digests have one length, so that the time of the comparison tells nothing.
    return expected !== null && given !== null && timingSafeEqual(digestOf(given), expected);
  };
  app.addHook('onRequest', (request, reply, done) => {
    if (PUBLIC_PATHS.has(request.url.split('?')[0] ?? '') || isAllowed(request)) return done();
    if (expected !== null) reply.header('www-authenticate', CHALLENGE);
    done(
      new UserError(
        'NOT_ALLOWED',
        'This server answers only requests with access.',
        expected === null
          ? 'Reach it through its proxy, which asks for a login.'
          : 'Send its token as `Authorization: Bearer TOKEN`, or in a browser as the password, with any user name.',
      ),
    );
  });
}

function tokenOf(authorization: string): string | null {
  const [scheme = '', value = ''] = authorization.split(/ +/, 2);
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return null;
  const credentials = Buffer.from(value, 'base64').toString('utf8');
  return credentials.slice(credentials.indexOf(':') + 1);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
