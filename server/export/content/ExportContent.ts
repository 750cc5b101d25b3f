import type { Counts, DatasetSummary, GraphDocument, Redirect } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';

/** What a format writes: facts in the order of their ids, each list read as often as a format likes. */
export interface ExportContent {
  /** The dataset that is exported, or that the export is a part of; `counts` are of what is exported. */
  readonly summary: DatasetSummary;
  /** Null for the whole dataset. */
  readonly part: ExportPart | null;
  readonly documents: readonly GraphDocument[];
  /** Former ids of the entities that are exported. */
  readonly redirects: readonly Redirect[];
  entities(): AsyncIterable<Entity>;
  relations(): AsyncIterable<Relation>;
  figures(): AsyncIterable<Figure>;
  /** Parallel to `entityIds`: the exported figures of each, by id. */
  figuresOf(entityIds: readonly string[]): Promise<readonly (readonly Figure[])[]>;
}

/** What a part was chosen by, and the size of the whole. */
export interface ExportPart {
  readonly chosenBy:
    | { readonly ids: readonly string[] }
    | { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
  readonly wholeCounts: Counts;
}
