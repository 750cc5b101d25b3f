import type { ExportContent } from '../content/ExportContent.ts';

export type Piece = string | Uint8Array;

/** A way to take the dataset, or a part of it, away as one file. The same content always gives the same bytes. */
export interface ExportFormat {
  /** What it is asked for by. */
  readonly name: string;
  readonly summary: string;
  readonly contentType: string;
  /** How names of its files end: `csv.zip`. */
  readonly extension: string;
  /** The file piece by piece, so that a large one need not fit in memory. */
  readonly write: (content: ExportContent) => AsyncIterable<Piece>;
  /** Where the file is an archive of others: these, for who would rather have them in a folder. */
  readonly files?: (content: ExportContent) => readonly ExportFile[];
}

export interface ExportFile {
  readonly name: string;
  readonly write: () => AsyncIterable<Piece>;
}
