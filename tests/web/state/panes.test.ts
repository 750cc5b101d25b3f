import { describe, expect, test } from 'vitest';
import { DEFAULT_PANES, DOCK_TABS, formatPanes, parseDockTab, parsePanes } from '../../../web/state/panes.ts';

describe('the panes in local storage', () => {
  test('are read as they were written', () => {
    const panes = {
      search: { isOpen: false, size: 240 },
      side: { isOpen: true, size: null },
      dock: DEFAULT_PANES.dock,
    };
    expect(parsePanes(formatPanes(panes))).toEqual(panes);
  });

  test.each([null, '', 'dock', '[]', 'null', '7', '{"dock":null}', '{"dock":{"isOpen":1,"size":20}}'])(
    'are those of the start if they are %s',
    (text) => expect(parsePanes(text)).toEqual(DEFAULT_PANES),
  );

  test('keep what can be read', () => {
    const stored =
      '{"dock":{"isOpen":true,"size":300},"side":{"isOpen":true,"size":"wide"},"search":{"isOpen":true,"size":-4}}';
    expect(parsePanes(stored)).toEqual({ ...DEFAULT_PANES, dock: { isOpen: true, size: 300 } });
  });

  test('have a known tab of the dock', () => {
    expect(DOCK_TABS.map((tab) => parseDockTab(tab))).toEqual(DOCK_TABS);
    expect([parseDockTab(null), parseDockTab('tables')]).toEqual([DOCK_TABS[0], DOCK_TABS[0]]);
  });
});
