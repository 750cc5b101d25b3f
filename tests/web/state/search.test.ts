import { describe, expect, test } from 'vitest';
import { MAX_NAME_LENGTH } from '../../../server/model/entity.ts';
import type { SearchHit } from '../../../web/api/search.ts';
import {
  excessiveLength,
  failSearch,
  moveActive,
  NO_SEARCH,
  pressEnter,
  receiveAnswer,
  type Search,
  searchResults,
  showLoaded,
  stopAwaiting,
  typeText,
} from '../../../web/state/search.ts';
import { entity } from './world.ts';

const answer = (...ids: string[]) => ({
  hits: ids.map(
    (id): SearchHit => ({
      entity: entity(id),
      match: { kind: 'EXACT', spelling: 'SAME', forgiven: null, field: 'ALIAS', text: id, pinyin: '' },
    }),
  ),
  total: ids.length,
  texts: [],
  lines: [],
  documents: ['d0'],
  commands: [],
  questions: [],
});
const chosen = (id: string, choice = 'open') => ({ result: { kind: 'entity', id }, choice });

/** A text whose answer has come. */
const found = (text: string, ...ids: string[]): Search =>
  receiveAnswer(typeText(NO_SEARCH, text), text, answer(...ids)).search;

describe('Enter', () => {
  test('chooses the active result of the present text', () => {
    const search = found('a', 'a1', 'a2');
    expect(pressEnter(search, 'open').chosen).toEqual(chosen('a1'));
    expect(pressEnter(moveActive(search, 1), 'add').chosen).toEqual(chosen('a2', 'add'));
    expect(pressEnter(moveActive(search, -1), 'open').chosen).toEqual({
      result: { kind: 'document', id: 'd0' },
      choice: 'open',
    });
  });

  test('waits for the answer to a text that replaced another one', () => {
    const pressed = pressEnter(typeText(found('a', 'a1'), 'b'), 'open');
    expect(pressed.chosen).toBeNull();
    expect(receiveAnswer(pressed.search, 'a', answer('a1')).chosen).toBeNull();
    const answered = receiveAnswer(pressed.search, 'b', answer('b1'));
    expect(answered.chosen).toEqual(chosen('b1'));
    expect(answered.search.awaited).toBeNull();
  });

  test('waits for the first answer, and adds if Ctrl was held', () => {
    const { search } = pressEnter(typeText(NO_SEARCH, 'a'), 'add');
    expect(receiveAnswer(search, 'a', answer('a1')).chosen).toEqual(chosen('a1', 'add'));
  });

  test.each<[string, (search: Search) => Search]>([
    ['the text changes', (search) => typeText(typeText(search, 'bc'), 'b')],
    ['the search fails', (search) => failSearch(search, 'b')],
    ['it is called off', stopAwaiting],
  ])('no longer waits after %s', (_, change) => {
    const { search } = pressEnter(typeText(NO_SEARCH, 'b'), 'open');
    expect(receiveAnswer(change(search), 'b', answer('b1'))).toMatchObject({
      chosen: null,
      search: { status: 'found' },
    });
  });

  test('does nothing if there is no result, no text or no answer', () => {
    const none = { hits: [], total: 0, texts: [], lines: [], documents: [], commands: [], questions: [] };
    const empty = receiveAnswer(pressEnter(typeText(NO_SEARCH, 'x'), 'open').search, 'x', none);
    expect(empty.chosen).toBeNull();
    for (const search of [empty.search, NO_SEARCH, typeText(NO_SEARCH, ' '), failSearch(typeText(NO_SEARCH, 'x'), 'x')])
      expect(pressEnter(search, 'open')).toEqual({ search, chosen: null });
  });
});

describe('results', () => {
  test('of another text cannot be chosen, and those of the same text can again', () => {
    const search = typeText(found('a', 'a1'), 'ab');
    expect(searchResults(search)).toEqual([]);
    expect(moveActive(search, 1)).toBe(search);
    expect(pressEnter(typeText(search, 'a'), 'open').chosen).toEqual(chosen('a1'));
  });

  test('keep the active one when more of them arrive', () => {
    const search = moveActive(found('a', 'a1', 'a2'), 1);
    expect(receiveAnswer(search, 'a', answer('a1', 'a2', 'a3')).search.active).toBe(1);
    expect(receiveAnswer(typeText(search, 'b'), 'b', answer('b1', 'b2')).search.active).toBe(0);
  });

  test('failing for a former text is ignored', () => {
    const search = typeText(found('a', 'a1'), 'b');
    expect(failSearch(search, 'a')).toBe(search);
  });
});

describe('hits among loaded names', () => {
  const hits = answer('a1', 'a2').hits;
  const weak = hits.map(
    ({ entity: card, match }): SearchHit => ({ entity: card, match: { ...match, kind: 'SUBSTRING' } }),
  );
  const shown = (some: readonly SearchHit[], before = NO_SEARCH) => showLoaded(typeText(before, 'a'), 'a', some);

  test('replace the hits of the text before at once, and alone can be chosen until the answer arrives', () => {
    const search = shown(weak, found('b', 'b1', 'b2'));
    expect(searchResults(search)).toEqual([
      { kind: 'entity', id: 'a1' },
      { kind: 'entity', id: 'a2' },
    ]);
    expect(searchResults(receiveAnswer(search, 'a', answer('a3', 'a1')).search).map((result) => result.kind)).toEqual([
      'entity',
      'entity',
      'document',
    ]);
  });

  test('that are exact or that the user has chosen are opened by Enter at once; else Enter waits for the answer', () => {
    expect(pressEnter(shown(hits), 'open').chosen).toEqual(chosen('a1'));
    expect(pressEnter(moveActive(shown(weak), 1), 'open').chosen).toEqual(chosen('a2'));
    const waiting = pressEnter(shown(weak), 'open');
    expect(waiting.chosen).toBeNull();
    expect(receiveAnswer(waiting.search, 'a', answer('a3', 'a1')).chosen).toEqual(chosen('a3'));
  });

  test('keep the active one when the answer arrives, wherever it is then', () => {
    const moved = moveActive(shown(weak), 1);
    expect(receiveAnswer(moved, 'a', answer('a3', 'a1', 'a2')).search.active).toBe(2);
    expect(receiveAnswer(moved, 'a', answer('a3')).search.active).toBe(0);
    expect(receiveAnswer(shown(weak), 'a', answer('a3', 'a1')).search.active).toBe(0);
  });

  test('stay without an answer, and can be opened', () => {
    const failed = failSearch(shown(weak, found('b', 'b1')), 'a');
    expect(searchResults(failed).map((result) => result.kind)).toEqual(['entity', 'entity']);
    expect(pressEnter(failed, 'open').chosen).toEqual(chosen('a1'));
  });

  test('of a former text, after the answer, or none at all change nothing', () => {
    const search = typeText(found('b', 'b1'), 'a');
    expect(showLoaded(search, 'ab', hits)).toBe(search);
    expect(showLoaded(search, 'a', [])).toBe(search);
    const answered = found('a', 'a3');
    expect(showLoaded(answered, 'a', hits)).toBe(answered);
  });
});

describe('a text that is too long', () => {
  test('is not searched for, and former results disappear', () => {
    const long = '甲'.repeat(MAX_NAME_LENGTH + 1);
    expect(typeText(found('a', 'a1'), long)).toEqual({ ...NO_SEARCH, text: long, status: 'tooLong' });
    expect(pressEnter(typeText(NO_SEARCH, long), 'open').chosen).toBeNull();
  });

  test('is measured in characters without the spaces around it', () => {
    expect(excessiveLength(` ${'𠮷'.repeat(MAX_NAME_LENGTH)}\n`)).toBeNull();
    expect(excessiveLength('𠮷'.repeat(10_000))).toBe(10_000);
  });
});
