import type { Dataset } from '../model/dataset.ts';

/** A way to take the whole dataset away as one file. */
export interface ExportFormat {
  /** What it is asked for by. */
  readonly name: string;
  readonly summary: string;
  readonly contentType: string;
  /** The file piece by piece, so that a large one need not fit in memory. */
  readonly write: (dataset: Dataset) => Iterable<string | Uint8Array>;
}
