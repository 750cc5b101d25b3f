import type { Dataset } from '../../../server/model/dataset.ts';
import type { Entity } from '../../../server/model/entity.ts';
import type { Figure } from '../../../server/model/figure.ts';
import type { Relation } from '../../../server/model/relation.ts';
import type { GraphStore } from '../../../server/store/GraphStore.ts';

/** The small world and a store that holds it. Tests list expected ids by hand and compare whole facts. */
export interface ContractWorld {
  readonly engine: GraphStore['engine'];
  /** Open when the tests run. */
  readonly store: GraphStore;
  readonly dataset: Dataset;
  entity(id: string): Entity;
  relation(id: string): Relation;
  figure(id: string): Figure;
  entities(ids: readonly string[]): Entity[];
  relations(ids: readonly string[]): Relation[];
}

export function idsOf(facts: readonly { readonly id: string }[]): string[] {
  return facts.map(({ id }) => id);
}
