import './StatusLine.css';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';

/** The numbers of shown entities and relations, the version of the dataset, and buttons to show more. */
export function StatusLine() {
  const text = useText();
  const { navigation, edits } = useActions();
  const meta = useStore((state) => state.dataset?.meta);
  const ready = useStore((state) => state.phase === 'ready');
  const waiting = useStore((state) => state.pendingTasks > 0 && !state.outage);
  const hidden = useStore((state) => state.view.hidden.length);
  const conditions = useStore((state) => state.view.filter.conditions.length);
  const isStart = useStore((state) => state.view.parts.length === 1 && state.view.parts[0]?.kind === 'start');
  const isAll = useStore((state) => state.view.parts.some((part) => part.kind === 'all'));
  const { entities, relations } = useVisible();
  if (!meta || !ready) return <footer className="status-line">{waiting && text.page.loading}</footer>;

  return (
    <footer className="status-line">
      <span className="status-shown">
        {text.status.shown(entities.length, meta.counts.entities, relations.length, meta.counts.relations)}
        {conditions > 0 && text.status.filters(conditions)}
      </span>
      {!isAll && (
        <button type="button" className="link" onClick={() => void navigation.showAll()}>
          {text.actions.showAll}
        </button>
      )}
      {!isStart && (
        <button type="button" className="link" onClick={() => void navigation.showStart()}>
          {text.actions.showStart}
        </button>
      )}
      {hidden > 0 && (
        <button type="button" className="link" onClick={edits.showHidden}>
          {text.actions.showHidden(hidden)}
        </button>
      )}
      <span className="status-data">
        {/* In place of the version, so that the line does not wrap, which would change the size of the canvas. */}
        {waiting ? (
          <span role="status">{text.panel.loading}</span>
        ) : (
          `${text.status.data(meta.curatedOn)} · ${text.status.version(meta.version)}`
        )}
      </span>
    </footer>
  );
}
