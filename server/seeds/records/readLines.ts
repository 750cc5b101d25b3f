import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeUtf8 } from '../../model/decodeUtf8.ts';

const NEWLINE = 0x0a;
const GZIP = '1f8b';
const ZSTD = '28b52ffd';
/** In bytes; a longer line means that the file is not JSON Lines. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * Reads the lines of a text file, which gzip may have compressed, in groups: each chunk of the file gives the lines that
 * end in it. `fail` is called with the number of a line and a problem that ends the reading.
 */
export async function* readLines(
  path: string,
  fail: (line: number, problem: string) => void,
): AsyncGenerator<readonly string[]> {
  const beginning = await readBeginning(path).catch((error: unknown) => {
    fail(1, `cannot be read: ${describe(error)}.`);
    return null;
  });
  if (beginning === null) return;
  if (beginning === ZSTD) {
    fail(1, 'is compressed by zstd, which is not supported: decompress it with `zstd -d`, or use gzip.');
    return;
  }
  const file = createReadStream(path);
  // Errors of the file arrive through the decompression, which `for await` reads.
  const chunks = beginning.startsWith(GZIP) ? pipeline(file, createGunzip(), () => {}) : file;
  let read = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(NEWLINE);
      if (end < 0) {
        rest.push(chunk);
        restBytes += chunk.length;
        if (restBytes <= LONGEST_LINE) continue;
        fail(read + 1, 'is longer than 64 MiB: JSON Lines has one record on each line.');
        return;
      }
      const lines = decode(Buffer.concat([...rest, chunk.subarray(0, end)]));
      if (lines.undecoded !== null) {
        fail(read + lines.undecoded, 'is not UTF-8 text.');
        return;
      }
      yield lines.texts;
      read += lines.texts.length;
      rest = [chunk.subarray(end + 1)];
      restBytes = chunk.length - end - 1;
    }
  } catch (error) {
    fail(read + 1, `cannot be read further: ${describe(error)}.`);
    return;
  }
  if (restBytes === 0) return;
  const last = decode(Buffer.concat(rest));
  if (last.undecoded === null) yield last.texts;
  else fail(read + 1, 'is not UTF-8 text.');
}

/** Returns the first four bytes in hexadecimal digits. */
async function readBeginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

/** `undecoded` is the number of the first line, from 1, that is not UTF-8. */
function decode(bytes: Buffer): { readonly texts: readonly string[]; readonly undecoded: number | null } {
  const texts = decodeUtf8(bytes)?.split('\n');
  if (texts) return { texts, undecoded: null };
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0 || decodeUtf8(bytes.subarray(start, end)) === null) return { texts: [], undecoded: line };
    start = end + 1;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
