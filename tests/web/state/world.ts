import type { Point } from '../../../server/model/geometry.ts';
import type { EntityType, Predicate } from '../../../web/api/dataset.ts';
import type { EntityCard, RelationCard } from '../../../web/api/subgraph.ts';
import { addCards, addPartEntityIds, EMPTY_GRAPH, entityIdsOf, type Graph } from '../../../web/state/graph.ts';
import type { PlaceEntities } from '../../../web/state/view/changeParts.ts';
import { EMPTY_VIEW, type View } from '../../../web/state/view/view.ts';
import { formatViewPart, type ViewPart } from '../../../web/state/view/viewParts.ts';

/** Returns an entity with defaults for everything else. */
export function entity(id: string, part: Partial<EntityCard> = {}): EntityCard {
  return {
    id,
    type: { id: 'platform' },
    kind: null,
    name: { zh: `星${id}`, en: `Star ${id}` },
    pinyin: '',
    degree: 0,
    neighborCount: 0,
    centrality: 1,
    betweenness: 0,
    community: 0,
    documents: [{ id: 'd0' }],
    start: null,
    end: null,
    x: 0,
    y: 0,
    ...part,
  };
}

/** Returns `a--produced--b`, cited from line 1 of d0. */
export function relation(subject: string, object: string, part: Partial<RelationCard> = {}): RelationCard {
  return {
    id: `${subject}--produced--${object}`,
    subject: { id: subject },
    predicate: { id: 'produced' },
    object: { id: object },
    role: null,
    date: null,
    start: null,
    end: null,
    rank: null,
    edition: null,
    place: null,
    note: null,
    when: null,
    status: 'ASSERTED',
    reason: null,
    citations: [{ document: { id: 'd0' }, firstLine: 1, lastLine: 1 }],
    ...part,
  };
}

export function graphOf(
  entities: readonly EntityCard[],
  relations: readonly RelationCard[] = [],
  idsByPart: readonly (readonly [ViewPart, readonly string[]])[] = [],
): Graph {
  return idsByPart.reduce(
    (graph, [part, ids]) => addPartEntityIds(formatViewPart(part), ids)(graph),
    addCards(entities, relations)(EMPTY_GRAPH),
  );
}

export function viewOf(part: Partial<View>): View {
  return { ...EMPTY_VIEW, ...part };
}

/** Positions new entities on a line, in the order of the parts. */
export const inALine: PlaceEntities = (view, graph) =>
  new Map(
    entityIdsOf(view.parts, graph)
      .filter((id) => !view.positions.has(id))
      .map((id, index) => [id, { x: 100 + index, y: 0 }]),
  );

export function positionsOf(points: Readonly<Record<string, Point>>): ReadonlyMap<string, Point> {
  return new Map(Object.entries(points));
}

export const PLATFORM: EntityType = {
  id: 'platform',
  label: { zh: '平台', en: 'Platform' },
  plural: 'Platforms',
  shape: 'round-hexagon',
  colorLight: '#0b7285',
  colorDark: '#52d0e4',
  kinds: [],
};

export const PERSON: EntityType = {
  id: 'person',
  label: { zh: '人物', en: 'Person' },
  plural: 'People',
  shape: 'ellipse',
  colorLight: '#c2571a',
  colorDark: '#ff9d5c',
  kinds: [],
};

export const PRODUCED: Predicate = {
  id: 'produced',
  label: { zh: '出品', en: 'produced' },
  inverse: { zh: '出品方', en: 'was produced by' },
  group: null,
  symmetric: false,
  derivedFrom: null,
};

export const COOPERATES: Predicate = {
  id: 'cooperates_with',
  label: { zh: '与…合作', en: 'cooperates with' },
  inverse: { zh: '与…合作', en: 'cooperates with' },
  group: null,
  symmetric: true,
  derivedFrom: null,
};
