import type { FastifyReply } from 'fastify';
import type { Limits } from '../api/limits/limits.ts';
import { UserError } from '../errors.ts';

/** Lets so many exports be made and read at a time, however slowly they are read. */
export interface ExportAdmission {
  /**
   * Takes a place until the last byte of the answer is on its way or its reader has gone. Nobody waits for one: a download
   * may take minutes. Throws OVERLOADED where all are taken, CANCELLED where the reader has gone already.
   */
  admit(reply: FastifyReply): void;
}

export function createExportAdmission({
  exports: most,
  exportStallMs,
}: Pick<Limits, 'exports' | 'exportStallMs'>): ExportAdmission {
  let running = 0;
  return {
    admit({ raw }) {
      // It would not close any more, and the place would never be free again.
      if (raw.destroyed) throw new UserError('CANCELLED', 'The caller went away.');
      if (running >= most) throw overloaded(most, running);
      running += 1;
      raw.once('close', () => {
        running -= 1;
      });
      // A reader who sleeps, or was cut off without a word, would keep the place for good.
      raw.setTimeout(exportStallMs);
      raw.on('timeout', () => {
        // What is still being made may take its time.
        if (raw.writableLength > 0) raw.destroy();
        else raw.setTimeout(exportStallMs);
      });
    },
  };
}

function overloaded(limit: number, value: number): UserError {
  return new UserError(
    'OVERLOADED',
    `${value} exports are being made or read already, which is the limit.`,
    'Try again in a moment. Questions to /graphql are answered meanwhile.',
    { limit, value, measured: 'exports' satisfies keyof Limits },
  );
}
