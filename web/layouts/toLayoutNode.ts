import { diameterOf, type Point } from '../../server/model/geometry.ts';
import type { LocalisedText } from '../../server/model/vocabulary.ts';
import type { LayoutNode } from './Layout.ts';
import { measureLabel } from './measureLabel.ts';

/** The values of an entity that layouts use. */
export interface PlacedEntity {
  readonly id: string;
  readonly type: { readonly id: string };
  readonly name: LocalisedText;
  readonly neighborCount: number;
  readonly community: number;
}

/** Takes the larger label of both languages, so that switching the language moves nothing. */
export function toLayoutNode<Entity extends PlacedEntity>(
  entity: Entity,
  at: Point | undefined,
  fixed: boolean,
  sizeOf: (entity: Entity) => number = diameterOf,
): LayoutNode {
  const [zh, en] = [measureLabel(entity.name.zh), measureLabel(entity.name.en)];
  return {
    id: entity.id,
    type: entity.type.id,
    size: sizeOf(entity),
    labelWidth: Math.max(zh.width, en.width),
    labelHeight: Math.max(zh.height, en.height),
    degree: entity.neighborCount,
    community: entity.community,
    ...(at ? { at } : {}),
    fixed: fixed && at !== undefined,
  };
}
