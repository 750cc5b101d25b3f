import './SidePanel.css';
import { useLayoutEffect, useRef } from 'react';
import { useNarrow } from '../../state/narrow.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { TabList, tabId } from '../tabs/TabList.tsx';
import { useFirstDrawing } from '../useFirstDrawing.ts';
import { ReturnButton } from './ReturnButton.tsx';
import { SheetHandle } from './SheetHandle.tsx';
import { TABS } from './tabs.tsx';
import { useTabScroll } from './useTabScroll.ts';

export const SIDE_PANEL_ID = 'side-panel';
const CONTENT_ID = 'side-panel-content';

/** The right column with its tabs; on a phone, a bottom sheet. */
export function SidePanel() {
  const text = useText();
  const { page } = useActions();
  const chosen = useStore((state) => state.tab);
  const sheet = useStore((state) => state.sheet);
  const isOpen = useStore((state) => state.panes.side.isOpen);
  const isNarrow = useNarrow();
  const isDrawn = useFirstDrawing();
  const tabs = TABS.filter((tab) => isNarrow || !tab.phoneOnly);
  const active = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const [content, onScroll] = useTabScroll(active?.id ?? 'details');
  const panel = useRef<HTMLElement>(null);
  const hadFocus = panel.current?.contains(document.activeElement) ?? false;

  // A button that opens something else leaves the page with its tab; the keyboard goes on from the panel.
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) panel.current?.focus();
  });
  if (!active) return null;

  return (
    <aside
      id={SIDE_PANEL_ID}
      className={`side-panel ${sheet}${isOpen ? '' : ' collapsed'}`}
      aria-label={text.panel.label}
      tabIndex={-1}
      ref={panel}
    >
      <SheetHandle />
      <div className="side-panel-tabs">
        <ReturnButton />
        <TabList
          label={text.panel.label}
          tabs={tabs}
          active={active.id}
          contentId={CONTENT_ID}
          onChoose={(id) => {
            page.setTab(id);
            if (sheet === 'low') page.setSheet('half');
          }}
        />
      </div>
      <div
        id={CONTENT_ID}
        className="side-panel-content"
        role="tabpanel"
        aria-labelledby={tabId(active.id)}
        ref={content}
        onScroll={onScroll}
      >
        {isDrawn && <active.Content />}
      </div>
    </aside>
  );
}
