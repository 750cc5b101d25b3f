import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';

/** Waits for the address that a server prints once it listens. Rejects with all that it printed if it ends before. */
export function printedAddress(
  server: Pick<EventEmitter, 'once'> & { readonly stdout: Readable; readonly stderr: Readable },
): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        const address = /(?:Explorer|API) at (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
        if (address) resolve(address);
      });
    server.once('error', reject);
    server.once('close', () => reject(new Error(`The server ended before it listened:\n${output}`)));
  });
}
