import './CanvasTools.css';
import { useActions, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

/** Zoom buttons, for pointers without a wheel. */
export function CanvasTools() {
  const text = useText();
  const { page } = useActions();
  return (
    <div className="canvas-tools" role="toolbar" aria-label={text.graph.tools}>
      <button
        type="button"
        className="icon-button"
        aria-label={text.actions.zoomIn}
        title={`${text.actions.zoomIn} (+)`}
        onClick={() => page.zoomBy(1.3)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text.actions.zoomOut}
        title={`${text.actions.zoomOut} (-)`}
        onClick={() => page.zoomBy(1 / 1.3)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text.actions.fit}
        title={`${text.actions.fit} (0)`}
        onClick={page.fitAll}
      >
        <Icon name="fit" />
      </button>
    </div>
  );
}
