import type { ExportContent } from '../content/ExportContent.ts';

export type Piece = string | Uint8Array;

/** A file format for the dataset or a part of it. The same content always gives the same bytes. */
export interface ExportFormat {
  readonly name: string;
  readonly summary: string;
  readonly contentType: string;
  /** End of file names: `csv.zip`. */
  readonly extension: string;
  /** Yields the file in pieces, so that a large one need not fit in memory. */
  readonly write: (content: ExportContent) => AsyncIterable<Piece>;
  /** Returns the files in an archive, so that they can be written to a folder. */
  readonly files?: (content: ExportContent) => readonly ExportFile[];
}

export interface ExportFile {
  readonly name: string;
  readonly write: () => AsyncIterable<Piece>;
}
