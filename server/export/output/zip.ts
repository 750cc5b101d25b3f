import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DatasetSummary } from '../../model/dataset.ts';
import type { ExportFile } from '../formats/ExportFormat.ts';
import { toChunks } from './chunks.ts';

/** Yields a zip archive, whose files are read and compressed one at a time. */
export async function* zip(files: readonly ExportFile[], { curatedOn }: DatasetSummary): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const output = Readable.from(archive.outputStream, { objectMode: false });
  let reading: Readable | null = null;
  // Zip archives have no time zones. Local midnight gives the same bytes everywhere.
  const options = { mtime: new Date(`${curatedOn}T00:00:00`), forceDosTimestamp: true, mode: 0o100644 };
  for (const { name, write } of files) {
    archive.addReadStreamLazy(name, options, (callback) => {
      reading = Readable.from(toChunks(write()), { objectMode: false });
      // An error in one file has to reach the reader of the archive.
      reading.on('error', (error) => output.destroy(error));
      callback(null, reading);
    });
  }
  archive.end();
  try {
    yield* output;
  } finally {
    // TypeScript does not see that a callback sets `reading`.
    (reading as Readable | null)?.destroy();
  }
}
