import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.ts';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Puts a file in place once it is complete, so that nobody takes a part for the whole. */
export async function writeWhole(path: string, pieces: Pieces): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new UserError('BAD_INPUT', `${path} cannot be written.`, error instanceof Error ? error.message : null);
  }
}
