import type { Piece } from './ExportFormat.ts';

/** Bytes that are worth a write of their own. */
const PIECE = 65_536;

/** The same bytes in pieces of about 64 KiB: formats give a record at a time, which is too little for a file or socket. */
export async function* inPieces(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  let texts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      length += piece.length;
      if (length < PIECE) continue;
    }
    if (texts.length > 0) yield Buffer.from(texts.join(''));
    texts = [];
    length = 0;
    if (typeof piece !== 'string') yield piece;
  }
  if (texts.length > 0) yield Buffer.from(texts.join(''));
}
