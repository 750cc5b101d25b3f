import './SidePanel.css';
import type { KeyboardEvent } from 'react';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { SheetHandle } from './SheetHandle.tsx';
import { TABS, type Tab } from './tabs.tsx';

export const SIDE_PANEL_ID = 'side-panel';
const CONTENT_ID = 'side-panel-content';

/** The right column with its tabs; on a phone, a bottom sheet. */
export function SidePanel() {
  const text = useText();
  const active = useStore((state) => state.tab);
  const sheet = useStore((state) => state.sheet);
  const Content = TABS.find((tab) => tab.id === active)?.Content;

  return (
    <aside id={SIDE_PANEL_ID} className={`side-panel ${sheet}`} aria-label={text.panel.label} tabIndex={-1}>
      <SheetHandle />
      <div className="tabs" role="tablist" aria-label={text.panel.label}>
        {TABS.map((tab) => (
          <TabButton key={tab.id} tab={tab} />
        ))}
      </div>
      <div id={CONTENT_ID} className="side-panel-content" role="tabpanel" aria-labelledby={tabId(active)}>
        {Content && <Content />}
      </div>
    </aside>
  );
}

function TabButton({ tab }: { readonly tab: Tab }) {
  const text = useText();
  const { page } = useActions();
  const active = useStore((state) => state.tab === tab.id);
  const sheet = useStore((state) => state.sheet);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const shown = TABS.filter(({ id }) => document.getElementById(tabId(id))?.offsetParent);
    const next = shown.at((shown.indexOf(tab) + by) % shown.length) ?? tab;
    page.setTab(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };

  return (
    <button
      type="button"
      role="tab"
      id={tabId(tab.id)}
      className={tab.phoneOnly ? 'tab phone-only' : 'tab'}
      aria-selected={active}
      aria-controls={CONTENT_ID}
      tabIndex={active ? 0 : -1}
      onClick={() => {
        page.setTab(tab.id);
        if (sheet === 'low') page.setSheet('half');
      }}
      onKeyDown={onKeyDown}
    >
      {tab.label(text)}
    </button>
  );
}

function tabId(id: Tab['id']): string {
  return `tab-${id}`;
}
