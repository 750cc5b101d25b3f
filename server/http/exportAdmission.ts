import type { FastifyReply } from 'fastify';
import type { Limits } from '../api/limits/limits.ts';
import { UserError } from '../errors.ts';

/** Limits how many exports run at a time, however slowly clients read them. */
export function createExportAdmission(limits: Pick<Limits, 'exports' | 'exportStallMs'>) {
  let running = 0;
  return {
    /**
     * Takes a slot until the last byte is sent or the client disconnects. Requests never wait for a slot, because a download
     * may take minutes. Throws OVERLOADED if there is no slot, CANCELLED if the client has already disconnected.
     */
    admit({ raw }: FastifyReply): void {
      // A destroyed response emits no `close`, so its slot would never be released.
      if (raw.destroyed) throw new UserError('CANCELLED', 'The client has disconnected.');
      if (running >= limits.exports)
        throw new UserError(
          'OVERLOADED',
          `${running} exports are already running, which is the limit.`,
          'Retry in a moment. /graphql still answers.',
          { limit: limits.exports, value: running, measured: 'exports' satisfies keyof Limits },
        );
      running += 1;
      raw.once('close', () => {
        running -= 1;
      });
      // A stalled client would hold its slot for ever.
      raw.setTimeout(limits.exportStallMs);
      raw.on('timeout', () => {
        // Without buffered data the server itself is slow, not the client.
        if (raw.writableLength > 0) raw.destroy();
        else raw.setTimeout(limits.exportStallMs);
      });
    },
  };
}
