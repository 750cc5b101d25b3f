import { describe, expect, test } from 'vitest';
import { addDocument, addPartPositions } from '../../../web/state/graph.ts';
import { NO_SEARCH, searchResults } from '../../../web/state/search.ts';
import { onlyInDocument } from '../../../web/state/selectors/onlyInDocument.ts';
import { toOutline } from '../../../web/state/selectors/outline.ts';
import { defaultPositions } from '../../../web/state/selectors/placeEntities.ts';
import { hiddenNeighborCounts, relationsAmong, visibleRelations } from '../../../web/state/selectors/visible.ts';
import { closeDocument, documentsOf, highlightOnlyHere, openDocument } from '../../../web/state/view/activeDocument.ts';
import { addParts, removeParts } from '../../../web/state/view/changeParts.ts';
import { EMPTY_VIEW } from '../../../web/state/view/view.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { entity, graphOf, inALine, positionsOf, relation, viewOf } from './world.ts';

const D0: ViewPart = { kind: 'document', id: 'd0' };
const D1: ViewPart = { kind: 'document', id: 'd1' };
const citing = (...documents: readonly string[]) => ({
  citations: documents.map((id) => ({ document: { id }, firstLine: 1, lastLine: 1 })),
});

/** d0 names a, b and c; d1 names b, c and d. Only d1 supports b–c and c–d, both support c–a. */
const GRAPH = addDocument('d0', { entities: ['a', 'b', 'c'], entitiesOnlyHere: ['a'] })(
  graphOf(
    ['a', 'b', 'c', 'd'].map((id) => entity(id, { neighborCount: 3 })),
    [
      relation('a', 'b', citing('d0')),
      relation('b', 'c', citing('d1')),
      relation('c', 'a', citing('d1', 'd0')),
      relation('c', 'd', citing('d1')),
    ],
    [
      [D0, ['a', 'b', 'c']],
      [D1, ['b', 'c', 'd']],
      [{ kind: 'entity', id: 'c' }, ['c']],
      [{ kind: 'start', limit: 3 }, ['a', 'b', 'c']],
    ],
  ),
);

const shown = (...parts: readonly ViewPart[]) => visibleRelations(viewOf({ parts }), GRAPH).map(({ id }) => id);

describe('the graph of a document', () => {
  test('has only the relations that the document supports', () => {
    expect(shown(D0)).toEqual(['a--produced--b', 'c--produced--a']);
  });

  test('together with another has the relations of both', () => {
    expect(shown(D0, D1)).toEqual(['a--produced--b', 'b--produced--c', 'c--produced--a', 'c--produced--d']);
  });

  test('has all relations of entities that another part adds too', () => {
    expect(shown(D0, { kind: 'entity', id: 'c' })).toEqual(['a--produced--b', 'b--produced--c', 'c--produced--a']);
    expect(shown({ kind: 'start', limit: 3 })).toEqual(shown(D0, { kind: 'start', limit: 3 }));
  });

  test('has the same relations in the outline', () => {
    const relations = toOutline(viewOf({ parts: [D0] }), GRAPH).flatMap((entry) => entry.relations);
    expect(relations.map(({ relation: listed }) => listed.id)).toEqual(['a--produced--b', 'c--produced--a']);
  });

  test('counts only neighbours outside the view as hidden', () => {
    const entities = ['a', 'b', 'c'].flatMap((id) => GRAPH.entities.get(id) ?? []);
    expect([...hiddenNeighborCounts(entities, relationsAmong(entities, GRAPH))]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });

  test('can be removed without the entities of other parts', () => {
    const before = viewOf({ parts: [{ kind: 'entity', id: 'c' }], positions: positionsOf({ c: { x: 1, y: 1 } }) });
    const added = addParts([D0], GRAPH, inALine)(before);
    expect([...added.positions.keys()]).toEqual(['c', 'a', 'b']);
    expect(removeParts((part) => part.kind === 'document', GRAPH)(added)).toEqual(before);
  });

  test('has the positions of its own layout unless the first part has another', () => {
    const positions = positionsOf({ a: { x: 5, y: 6 } });
    const others = positionsOf({ a: { x: 7, y: 8 } });
    const graph = addPartPositions('document.d0', positions)(addPartPositions('start.3', others)(GRAPH));
    const start: ViewPart = { kind: 'start', limit: 3 };
    const defaults = [[D0], [D0, start], [start, D0], [D1], [{ kind: 'all' } as const, D0]].map((parts) =>
      defaultPositions(parts, graph)('a'),
    );
    expect(defaults).toEqual([{ x: 5, y: 6 }, { x: 5, y: 6 }, { x: 7, y: 8 }, null, { x: 0, y: 0 }]);
    expect(defaultPositions([D0], graph)('b')).toBeNull();
  });
});

describe('the facts that only one document supports', () => {
  test('are limited to visible entities and relations', () => {
    expect(onlyInDocument('d0', viewOf({ parts: [D0] }), GRAPH)).toEqual({
      entities: ['a'],
      relations: ['a--produced--b'],
    });
    expect(onlyInDocument('d0', viewOf({ parts: [D0], hidden: ['a'] }), GRAPH)).toEqual({
      entities: [],
      relations: [],
    });
  });
});

describe('opening a document', () => {
  const PATH = { from: 'a', to: 'b', index: 0, conditions: [] };

  test('clears the selection and the path', () => {
    const view = viewOf({ selection: { entities: ['a'], relations: ['r'] }, path: PATH });
    expect(openDocument('d0')(view)).toEqual(viewOf({ document: { id: 'd0', onlyHere: false, line: null } }));
  });

  test('again keeps the highlighting; another document has none at first', () => {
    const highlighted = highlightOnlyHere(true)(openDocument('d0')(EMPTY_VIEW));
    expect(openDocument('d0')(highlighted)).toBe(highlighted);
    expect(openDocument('d1')(highlighted).document).toEqual({ id: 'd1', onlyHere: false, line: null });
  });

  test('highlighting twice changes nothing, nor do highlighting and closing without an open document', () => {
    const highlighted = highlightOnlyHere(true)(openDocument('d0')(EMPTY_VIEW));
    expect(highlightOnlyHere(true)(highlighted)).toBe(highlighted);
    expect(closeDocument()(highlighted)).toEqual(EMPTY_VIEW);
    expect([highlightOnlyHere(true)(EMPTY_VIEW), closeDocument()(EMPTY_VIEW)]).toEqual([EMPTY_VIEW, EMPTY_VIEW]);
  });

  test('documentsOf lists the documents of parts and the open document, each once', () => {
    const parts: ViewPart[] = [{ kind: 'all' }, D1, D0];
    expect(documentsOf(viewOf({ parts, document: { id: 'd0', onlyHere: false, line: null } }))).toEqual(['d1', 'd0']);
    expect(documentsOf(viewOf({ document: { id: 'd2', onlyHere: true, line: null } }))).toEqual(['d2']);
    expect(documentsOf(EMPTY_VIEW)).toEqual([]);
  });
});

describe('documents in search results', () => {
  test('come after the entities and before texts; a line opens the fact that cites it, or its document', () => {
    const fact = { __typename: 'Entity', id: 'b', zh: '乙', en: 'B' } as const;
    const text = { field: 'DESCRIPTION', text: '乙的简介', fact } as const;
    const line = (...facts: (typeof fact)[]) => ({ document: { id: 'd1' }, line: 1, text: '乙', facts });
    const match = { kind: 'EXACT', spelling: 'SAME', forgiven: null, field: 'ALIAS', text: 'a', pinyin: '' } as const;
    expect(
      searchResults({
        ...NO_SEARCH,
        hits: [{ entity: entity('a'), match }],
        documents: ['d0'],
        texts: [text],
        lines: [line(fact), line()],
      }),
    ).toEqual([
      { kind: 'entity', id: 'a' },
      { kind: 'document', id: 'd0' },
      { kind: 'fact', fact },
      { kind: 'fact', fact },
      { kind: 'document', id: 'd1' },
    ]);
  });
});
