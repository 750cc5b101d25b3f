import type { Point } from '../../server/model/geometry.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import { force, tallForce } from '../layouts/force.ts';
import { toLayoutNode } from '../layouts/toLayoutNode.ts';
import { START_SIZE } from './pickStart.ts';

/**
 * Lays out the start view with at most `limit` entities, from their positions in the whole graph. The layout depends on the
 * limit, not on the window, so that a link gives the same view in every window.
 */
export function layoutStart(
  entities: readonly EntityCard[],
  relations: readonly RelationCard[],
  limit: number,
): ReadonlyMap<string, Point> {
  const layout = limit <= START_SIZE.narrow ? tallForce : force;
  return layout.place(
    entities.map((entity) => toLayoutNode(entity, { x: entity.x, y: entity.y }, false)),
    // Layouts ignore relations to other entities.
    relations.map(({ subject, object }) => ({ source: subject.id, target: object.id })),
  );
}
