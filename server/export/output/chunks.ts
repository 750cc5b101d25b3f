import type { Hash } from 'node:crypto';
import type { Piece } from '../formats/ExportFormat.ts';

const CHUNK_BYTES = 65_536;

/** Joins pieces into chunks of about 64 KiB: formats yield a record at a time, too little for a write to a file or socket. */
export async function* toChunks(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  let texts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      length += piece.length;
      if (length < CHUNK_BYTES) continue;
    }
    if (texts.length > 0) yield Buffer.from(texts.join(''));
    texts = [];
    length = 0;
    if (typeof piece !== 'string') yield piece;
  }
  if (texts.length > 0) yield Buffer.from(texts.join(''));
}

/** Passes chunks on and adds them to `hash`. */
export async function* hashChunks(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
