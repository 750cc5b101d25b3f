import { describe, expect, test } from 'vitest';
import { loadDictionary } from '../../../web/i18n/index.ts';
import { LANGUAGES } from '../../../web/i18n/language.ts';
import { force } from '../../../web/layouts/force.ts';
import { groupsOf, membersOf, nodeOf, relationsOfEdge } from '../../../web/state/selectors/groups.ts';
import { placeMembers, runLayout } from '../../../web/state/selectors/placeEntities.ts';
import { type CanvasGraphContext, toCanvasGraph } from '../../../web/state/selectors/toCanvasGraph.ts';
import { openGroups, setGroupBy } from '../../../web/state/view/changeAppearance.ts';
import type { View } from '../../../web/state/view/view.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { COOPERATES, entity, graphOf, PERSON, PLATFORM, PRODUCED, positionsOf, relation, viewOf } from './world.ts';

await Promise.all(LANGUAGES.map(loadDictionary));

const ALL: ViewPart = { kind: 'all' };
const person = { type: { id: 'person' } };
const ENTITIES = [
  entity('hub', { centrality: 9, community: 1 }),
  entity('other', { centrality: 5 }),
  entity('a', { ...person, centrality: 1 }),
  entity('b', { ...person, centrality: 2 }),
  entity('c', { ...person, centrality: 3 }),
];
/** Both platforms produced b; a and c belong to one each. */
const RELATIONS = [relation('hub', 'a'), relation('hub', 'b'), relation('other', 'b'), relation('hub', 'c')];
const GRAPH = graphOf(ENTITIES, RELATIONS, [[ALL, ENTITIES.map(({ id }) => id)]]);
const VIEW = viewOf({
  parts: [ALL],
  areas: 'off',
  positions: positionsOf({
    hub: { x: 0, y: 0 },
    other: { x: 200, y: 0 },
    a: { x: 10, y: 100 },
    b: { x: 20, y: 100 },
    c: { x: 30, y: 100 },
  }),
});
const CONTEXT: CanvasGraphContext = {
  types: [PLATFORM, PERSON],
  predicates: [PRODUCED, COOPERATES],
  documents: [],
  communities: [],
  theme: 'light',
  language: 'zh',
  reached: null,
};
const grouped = (by: View['groupBy'], view = VIEW) => setGroupBy(by)(view);
const draw = (view: View) => toCanvasGraph(view, GRAPH, CONTEXT);

describe('groups', () => {
  test('have the entities of a type, a community, or of the entity at the other end of a relation', () => {
    const members = (by: View['groupBy']) =>
      groupsOf(grouped(by), GRAPH).closed.map((group) => [group.key, group.members.map(({ id }) => id)]);
    expect(members('none')).toEqual([]);
    expect(members('type')).toEqual([
      ['platform', ['hub', 'other']],
      ['person', ['c', 'b', 'a']],
    ]);
    expect(members('community')).toEqual([['0', ['other', 'c', 'b', 'a']]]);
    expect(members('predicate.produced')).toEqual([['hub', ['c', 'b', 'a']]]);
    expect(members('predicate.unknown')).toEqual([]);
  });

  test('are drawn as one node at their most central member, with counted edges', () => {
    const { nodes, edges } = draw(grouped('predicate.produced'));
    expect(nodes.map(({ id, label, x, y, isGroup }) => [id, label, x, y, isGroup])).toEqual([
      ['hub', '星hub', 0, 0, undefined],
      ['other', '星other', 200, 0, undefined],
      ['group:hub', '星hub · 出品（3）', 30, 100, true],
    ]);
    expect(edges.map(({ source, target, label, count }) => [source, target, label, count])).toEqual([
      ['hub', 'group:hub', '出品', 3],
      ['other', 'group:hub', '出品', undefined],
    ]);
    expect(nodes[2]?.color).toBe(PERSON.colorLight);
  });

  test('have one edge in each direction between two of them, which lists its relations', () => {
    const { edges } = draw(grouped('type'));
    expect(edges.map(({ source, target, count }) => [source, target, count])).toEqual([
      ['group:platform', 'group:person', 4],
    ]);
    expect(relationsOfEdge(edges[0]?.id ?? '', grouped('type'), GRAPH)).toHaveLength(4);
    expect(relationsOfEdge('hub--produced--a', VIEW, GRAPH).map(({ id }) => id)).toEqual(['hub--produced--a']);
  });

  test('open one by one', () => {
    const view = openGroups(['person'])(grouped('type'));
    expect(draw(view).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'group:platform']);
    expect([nodeOf('hub', view, GRAPH), nodeOf('a', view, GRAPH)]).toEqual(['group:platform', 'a']);
    expect(membersOf('group:platform', view, GRAPH)).toEqual(['hub', 'other']);
  });

  test('are selected if all members are, and follow hidden entities', () => {
    const view = grouped('type');
    const select = (...entities: string[]) => draw({ ...view, selection: { entities, relations: [] } }).selectedNodes;
    expect(select('a', 'b')).toEqual([]);
    expect(select('a', 'b', 'c')).toEqual(['group:person']);
    expect(draw({ ...view, hidden: ['a', 'b'] }).nodes.map(({ id }) => id)).toEqual(['c', 'group:platform']);
  });

  test('move as a whole in a layout, and their members find room when they open', () => {
    const view = grouped('predicate.produced');
    const places = runLayout(force, view, GRAPH);
    const offset = (id: string) => (places.get(id)?.x ?? 0) - (places.get('c')?.x ?? 0);
    expect([offset('a'), offset('b')]).toEqual([-20, -10]);
    const [group] = groupsOf(view, GRAPH).closed;
    const members = group ? [...placeMembers(group, view, GRAPH)] : [];
    expect(members.map(([id]) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(new Set(members.map(([, { x, y }]) => `${x} ${y}`)).size).toBe(3);
  });
});
