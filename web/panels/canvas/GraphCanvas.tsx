import './GraphCanvas.css';
import { useEffect, useRef } from 'react';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { bindCanvas } from '../../state/browser/bindBrowser.ts';
import { useExplorer, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { onlyEntity } from '../../state/view/selection.ts';

export const GRAPH_ID = 'graph';

/** The graph: a single Tab stop, in which the keys move from entity to entity. */
export function GraphCanvas() {
  const text = useText();
  const nameOf = useNameOf();
  const { store, actions } = useExplorer();
  const element = useRef<HTMLDivElement>(null);
  const opening = useStore((state) => state.phase === 'loading' && !state.outage);
  const picking = useStore((state) => state.pathForm.picking !== null);
  const selected = useStore((state) => onlyEntity(state.view));

  useEffect(() => (element.current ? bindCanvas(element.current, store, actions) : undefined), [store, actions]);

  return (
    <div
      id={GRAPH_ID}
      className={picking ? 'graph picking' : 'graph'}
      role="application"
      aria-label={joinTexts([text.graph.label, selected && nameOf(selected)], ': ')}
      aria-describedby="graph-help"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive; the keys are bound to the page.
      tabIndex={0}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div className="graph-drawing" ref={element} aria-hidden="true" />
      <p id="graph-help" className="visually-hidden">
        {text.graph.help}
      </p>
      {opening && (
        <p className="graph-loading" role="status">
          {text.page.loading}
        </p>
      )}
    </div>
  );
}
