import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DatasetSummary } from '../../model/dataset.ts';
import type { ExportFile } from '../formats/ExportFormat.ts';
import { toChunks } from './chunks.ts';

/** Files as a zip archive, compressed one after the other while they are written. */
export async function* zip(files: readonly ExportFile[], { curatedOn }: DatasetSummary): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const output = Readable.from(archive.outputStream, { objectMode: false });
  let reading: Readable | null = null;
  // Midnight wherever this runs, since zip archives have no time zones: the same bytes everywhere.
  const options = { mtime: new Date(`${curatedOn}T00:00:00`), forceDosTimestamp: true, mode: 0o100644 };
  for (const { name, write } of files) {
    archive.addReadStreamLazy(name, options, (take) => {
      reading = Readable.from(toChunks(write()), { objectMode: false });
      // Whoever reads the archive has to hear of what goes wrong with a file in it.
      reading.on('error', (error) => output.destroy(error));
      take(null, reading);
    });
  }
  archive.end();
  try {
    yield* output;
  } finally {
    // TypeScript does not see that a callback has set it.
    (reading as Readable | null)?.destroy();
  }
}
