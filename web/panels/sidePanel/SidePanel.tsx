import './SidePanel.css';
import { type PointerEvent, useRef } from 'react';
import { onlyEntity, onlyRelation } from '../../state/selection.ts';
import type { State } from '../../state/state.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { EntityPanel } from '../details/EntityPanel.tsx';
import { RelationPanel } from '../details/RelationPanel.tsx';
import { SelectionPanel } from '../details/SelectionPanel.tsx';
import { DocumentList } from '../documents/DocumentList.tsx';
import { DocumentPanel } from '../documents/DocumentPanel.tsx';
import { Legend } from '../filters/Legend.tsx';
import { Outline } from '../outline/Outline.tsx';
import { PathPanel } from '../paths/PathPanel.tsx';
import { StatusLine } from '../status/StatusLine.tsx';
import { StartPanel } from './StartPanel.tsx';

/** Where the focus goes when something is opened with the keyboard. */
export const SIDE_PANEL_ID = 'side-panel';

const TABS: readonly State['tab'][] = ['details', 'documents', 'outline', 'legend'];
const HEIGHTS: readonly State['sheet'][] = ['low', 'half', 'full'];

/** The right column, on a phone a sheet from below: what is selected, the documents, and the view as text. */
export function SidePanel() {
  const text = useText();
  const { shaping } = useActions();
  const tab = useStore((state) => state.tab);
  const sheet = useStore((state) => state.sheet);
  const names = {
    details: text.panel.details,
    documents: text.documents.heading,
    outline: text.panel.outline,
    legend: text.legend.title,
  };

  return (
    <aside id={SIDE_PANEL_ID} className={`side-panel ${sheet}`} aria-label={text.panel.label} tabIndex={-1}>
      <SheetHandle />
      <div className="tabs" role="tablist" aria-label={text.panel.label}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            className={`tab ${name}`}
            aria-selected={tab === name}
            aria-controls="side-panel-content"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => {
              shaping.setTab(name);
              if (sheet === 'low') shaping.setSheet('half');
            }}
            onKeyDown={(event) => {
              const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              if (by === undefined) return;
              const shown = TABS.filter((other) => document.getElementById(`tab-${other}`)?.offsetParent);
              const next = shown.at((shown.indexOf(name) + by) % shown.length) ?? name;
              shaping.setTab(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {names[name]}
          </button>
        ))}
      </div>
      <div id="side-panel-content" className="side-panel-content" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'details' && <Details />}
        {tab === 'documents' && <DocumentList />}
        {tab === 'outline' && <Outline />}
        {tab === 'legend' && (
          <div className="panel">
            <StatusLine />
            <Legend />
          </div>
        )}
      </div>
    </aside>
  );
}

/** The panel of what is selected; where nothing is, of the path, or of the document that is read. */
function Details() {
  const view = useStore((state) => state.view);
  const asked = useStore((state) => state.pathSearch);
  const { selection, path } = view;
  const entity = onlyEntity(view);
  const relation = onlyRelation(view);
  const count = selection.entities.length + selection.relations.length;
  const ends = path ? [path.from, path.to] : [];
  const atEnds = count === 0 || (count === 2 && selection.entities.every((id) => ends.includes(id)));
  if (asked && asked.status !== 'choosing') return <PathPanel />;
  if (path && atEnds) return <PathPanel />;
  if (entity) return <EntityPanel key={entity} id={entity} />;
  if (relation) return <RelationPanel key={relation} id={relation} />;
  if (count > 0) return <SelectionPanel />;
  return view.document ? <DocumentPanel key={view.document.id} id={view.document.id} /> : <StartPanel />;
}

/** Grows and shrinks the sheet: a tap goes one step round, a drag up or down one step that way. */
function SheetHandle() {
  const text = useText();
  const { shaping } = useActions();
  const sheet = useStore((state) => state.sheet);
  const from = useRef<number | null>(null);
  const at = HEIGHTS.indexOf(sheet);
  const step = (by: number) => shaping.setSheet(HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, at + by))] ?? sheet);

  const onPointerUp = (event: PointerEvent) => {
    const moved = from.current === null ? 0 : event.clientY - from.current;
    from.current = null;
    if (Math.abs(moved) > 24) step(moved < 0 ? 1 : -1);
    else shaping.setSheet(HEIGHTS[(at + 1) % HEIGHTS.length] ?? sheet);
  };

  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={sheet === 'full' ? text.panel.sheetShrink : text.panel.sheetGrow}
      aria-expanded={sheet !== 'low'}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') step(1);
        else if (event.key === 'ArrowDown') step(-1);
        else if (event.key === 'Enter' || event.key === ' ')
          shaping.setSheet(HEIGHTS[(at + 1) % HEIGHTS.length] ?? sheet);
        else return;
        event.preventDefault();
      }}
    >
      <Icon name="minus" />
    </button>
  );
}
