import './TabList.css';
import { type KeyboardEvent, useEffect } from 'react';
import type { Dictionary } from '../../i18n/en.ts';
import { useText } from '../../state/useStore.ts';

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: (text: Dictionary) => string }[];
  /** The tab whose content is shown; null while the content is collapsed. */
  readonly active: Id | null;
  /** Id of the element with the content. */
  readonly contentId: string;
  readonly onChoose: (id: Id) => void;
}

/** A row of tabs; the arrow keys move between them. */
export function TabList<Id extends string>({ label, tabs, active, contentId, onChoose }: Props<Id>) {
  const text = useText();
  const focusable = active ?? tabs[0]?.id;

  // The row scrolls on a phone.
  useEffect(() => {
    if (active !== null)
      document.getElementById(tabId(active))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    if (active !== null) onChoose(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };

  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(tab.id)}
          className="tab"
          aria-selected={tab.id === active}
          aria-controls={contentId}
          tabIndex={tab.id === focusable ? 0 : -1}
          onClick={() => onChoose(tab.id)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {tab.label(text)}
        </button>
      ))}
    </div>
  );
}

/** Returns the id of the element of a tab. */
export function tabId(id: string): string {
  return `tab-${id}`;
}
