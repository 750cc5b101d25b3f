import './PathsTab.css';
import { pathFormOf } from '../../state/state.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { ConnectionPanel } from './ConnectionPanel.tsx';
import { PathConditions } from './PathConditions.tsx';
import { PathEnd } from './PathEnd.tsx';
import { PathResults } from './PathResults.tsx';
import { usePathForm } from './usePathForm.ts';

/** The search for paths: ends, conditions and the paths found; or what connects several entities. */
export function PathsTab() {
  const text = useText();
  const { paths } = useActions();
  const { from, to, conditions } = usePathForm();
  const isActive = useStore((state) => state.view.path !== null);
  const isHighlighted = useStore((state) => state.view.path !== null && state.view.path.index !== null);
  const isSearching = useStore((state) => pathFormOf(state).isSearching);
  const connection = useStore((state) => state.connection);
  if (connection) return <ConnectionPanel connection={connection} />;

  const isEmpty = from === null && to === null && conditions.length === 0;
  return (
    <article className="panel paths-panel">
      <header>
        <h2>{text.path.heading}</h2>
        {isEmpty && <p className="subline">{text.path.intro}</p>}
      </header>
      <div className="path-ends">
        <PathEnd field="from" id={from} />
        <button
          type="button"
          className="icon-button path-swap"
          aria-label={text.path.swap}
          title={text.path.swap}
          disabled={from === null && to === null}
          onClick={() => void paths.swap()}
        >
          <Icon name="swap" />
        </button>
        <PathEnd field="to" id={to} />
      </div>
      <PathConditions conditions={conditions} />
      {!isEmpty && (
        <p className="panel-buttons">
          {!isActive && !isSearching && from !== null && to !== null && (
            <button type="button" className="button primary" onClick={() => void paths.search()}>
              <Icon name="path" />
              {text.path.search}
            </button>
          )}
          {isHighlighted && (
            <button type="button" className="button" onClick={paths.closePath}>
              {text.path.close}
              <span className="keys" aria-hidden="true">
                Esc
              </span>
            </button>
          )}
          <button type="button" className="button" onClick={paths.clear}>
            {text.path.clear}
          </button>
        </p>
      )}
      {isSearching && <p role="status">{text.path.searching}</p>}
      {isActive && !isSearching && <PathResults />}
    </article>
  );
}
