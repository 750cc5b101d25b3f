import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';

/** A file and its text, without a byte order mark. Throws BAD_INPUT, which calls it by `name`: "document", "query". */
export async function readText(name: string, path: string): Promise<{ bytes: Uint8Array; text: string }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UserError('BAD_INPUT', `The ${name} ${path} cannot be read.`, String(error));
  });
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new UserError('BAD_INPUT', `The ${name} ${path} is not UTF-8 text.`, 'Convert it first.');
  }
}
