import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.ts';
import { decodeUtf8 } from '../model/decodeUtf8.ts';

/** Reads a UTF-8 file without its byte order mark. `name` is the file's role in errors: "document", "query". */
export async function readText(name: string, path: string): Promise<{ bytes: Uint8Array; text: string }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UserError('BAD_INPUT', `The ${name} ${path} cannot be read.`, String(error));
  });
  const text = decodeUtf8(bytes);
  if (text !== null) return { bytes, text };
  throw new UserError('BAD_INPUT', `The ${name} ${path} is not UTF-8 text.`, 'Convert it to UTF-8.');
}

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Writes to a temporary file and renames it when it is complete, so that no reader sees a partial file. */
export async function writeAtomically(path: string, chunks: Chunks): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new UserError('BAD_INPUT', `${path} cannot be written.`, error instanceof Error ? error.message : null);
  }
}
