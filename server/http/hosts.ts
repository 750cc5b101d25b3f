import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { UserError } from '../errors.ts';

/**
 * Refuses requests for a host that is not ours. Otherwise a page at a name that its owner points at 127.0.0.1 could read the
 * answers of a server on the reader's machine (DNS rebinding). Addresses cannot be pointed elsewhere, so they are ours.
 *
 * @param hosts further names of this server, in lower case, without a port.
 */
export function addHostCheck(app: FastifyInstance, hosts: readonly string[]): void {
  const names = new Set(['localhost', ...hosts]);
  app.addHook('onRequest', (request, _reply, done) => done(findFault(request.raw.rawHeaders, names)));
}

/** @param rawHeaders names and values by turns, also those that Node's `headers` leaves out. */
function findFault(rawHeaders: readonly string[], names: ReadonlySet<string>): UserError | undefined {
  const given = rawHeaders.filter((_value, index) => index % 2 === 1 && isHost(rawHeaders[index - 1]));
  if (given.length > 1) return new UserError('BAD_INPUT', 'The request has more than one Host header.');
  const [host = ''] = given;
  const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
  // Only programs of HTTP/1.0 send no host.
  if (name === '' || names.has(name) || name.endsWith('.localhost') || isAddress(name)) return;
  return new UserError(
    'WRONG_HOST',
    `This server does not answer for the host ${JSON.stringify(host.slice(0, 200))}.`,
    'Its operator can add the name to ALLOWED_HOSTS, or set PUBLIC_URL to its address.',
    { host: host.slice(0, 200) },
  );
}

function isHost(header: string | undefined): boolean {
  return header?.toLowerCase() === 'host';
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}
