import { diameterOf } from '../../../server/model/diameter.ts';
import type { Point } from '../../../server/model/geometry.ts';
import type { EntityCard } from '../../api/subgraph.ts';
import type { Layout, LayoutLink, LayoutNode } from '../../layouts/Layout.ts';
import { measureLabel } from '../../layouts/measureLabel.ts';
import { type LayoutTask, placeInWorker } from '../../layouts/placeInWorker.ts';
import { placeNew } from '../../layouts/placeNew.ts';
import type { Graph } from '../graph.ts';
import { entitiesOf } from '../graph.ts';
import type { PlaceEntities } from '../view/changeParts.ts';
import { roundPositions } from '../view/positions.ts';
import type { View } from '../view/view.ts';
import { formatViewPart, type ViewPart } from '../view/viewParts.ts';
import { relationsShown, visibleEntities } from './visible.ts';

type Places = Readonly<Record<string, Point>>;

/** Places for the entities of a view that have none: beside what they are related to. What is there stays. */
export const placeNewEntities: PlaceEntities = (view, graph) => {
  const entities = entitiesOf(view, graph);
  if (entities.every((entity) => view.positions[entity.id])) return {};
  return roundPositions(
    placeNew(
      entities.map((entity) => toLayoutNode(entity, view.positions[entity.id], true)),
      toLinks(entities, view.parts, graph),
    ),
  );
};

/** Runs a layout over all that is visible; pinned entities stay where they are. */
export function runLayout(layout: Layout, view: View, graph: Graph): Places {
  const entities = visibleEntities(view, graph);
  const pinned = new Set(view.pinned);
  return roundPositions(
    layout.place(
      entities.map((entity) => toLayoutNode(entity, view.positions[entity.id], pinned.has(entity.id))),
      toLinks(entities, view.parts, graph),
    ),
  );
}

/** The first view: where the whole graph's layout has these entities, drawn apart so that their labels have room. */
export function layoutStart(layout: Layout, entities: readonly EntityCard[], graph: Graph): Places {
  const { nodes, links } = toTask(entities, [], graph);
  return roundPositions(layout.place(nodes, links));
}

/** A document's graph, drawn apart in the same way, but by what the document says, and beside the page. */
export async function layoutDocument(part: ViewPart, entities: readonly EntityCard[], graph: Graph): Promise<Places> {
  return roundPositions(await placeInWorker(toTask(entities, [part], graph)));
}

/** Where an entity stands if nobody moved it: as the first part that has a layout of its own places it. */
export function defaultPositions(parts: View['parts'], graph: Graph): (id: string) => Point | null {
  const first = parts.find((part) => part.kind === 'all' || graph.positionsByPart[formatViewPart(part)]);
  const places = first && graph.positionsByPart[formatViewPart(first)];
  return (id) => {
    const entity = graph.entities[id];
    return first?.kind === 'all' ? (entity ? datasetPosition(entity) : null) : (places?.[id] ?? null);
  };
}

/** An entity's place in the layout of the whole graph. */
export function datasetPosition({ x, y }: EntityCard): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

/** Entities where the whole graph's layout has them, and what joins them. */
function toTask(entities: readonly EntityCard[], parts: View['parts'], graph: Graph): LayoutTask {
  return {
    nodes: entities.map((entity) => toLayoutNode(entity, { x: entity.x, y: entity.y }, false)),
    links: toLinks(entities, parts, graph),
  };
}

function toLinks(entities: readonly EntityCard[], parts: View['parts'], graph: Graph): readonly LayoutLink[] {
  return relationsShown(entities, parts, graph).map(({ subject, object }) => ({
    source: subject.id,
    target: object.id,
  }));
}

/** Leaves room for the label in either language, so that a switch of language needs no other places. */
function toLayoutNode(entity: EntityCard, at: Point | undefined, fixed: boolean): LayoutNode {
  const [zh, en] = [measureLabel(entity.name.zh), measureLabel(entity.name.en)];
  return {
    id: entity.id,
    type: entity.type.id,
    size: diameterOf(entity),
    labelWidth: Math.max(zh.width, en.width),
    labelHeight: Math.max(zh.height, en.height),
    degree: entity.neighborCount,
    community: entity.community,
    ...(at ? { at } : {}),
    fixed: fixed && at !== undefined,
  };
}
