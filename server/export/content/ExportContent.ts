import type { Counts, DatasetSummary, GraphDocument, Redirect } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';

/** Content of an export: facts in the order of their ids. Each list can be read any number of times. */
export interface ExportContent {
  /** The whole dataset, except that `counts` are those of the export. */
  readonly summary: DatasetSummary;
  /** Null for the whole dataset. */
  readonly part: ExportPart | null;
  readonly documents: readonly GraphDocument[];
  /** Former ids of the exported entities. */
  readonly redirects: readonly Redirect[];
  entities(): AsyncIterable<Entity>;
  relations(): AsyncIterable<Relation>;
  figures(): AsyncIterable<Figure>;
  /** The exported figures of each entity, sorted by id. */
  figuresOf(entityIds: readonly string[]): Promise<readonly (readonly Figure[])[]>;
}

/** How a part was chosen, and the size of the whole dataset. */
export interface ExportPart {
  readonly chosenBy:
    | { readonly ids: readonly string[] }
    | { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
  readonly wholeCounts: Counts;
}
