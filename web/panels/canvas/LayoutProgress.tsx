import './LayoutProgress.css';
import { useActions, useStore, useText } from '../../state/useStore.ts';

/** The layout that runs, with a button that stops it. */
export function LayoutProgress() {
  const text = useText();
  const { layouts } = useActions();
  const run = useStore((state) => state.layoutRun);
  if (!run) return null;
  const name = text.layouts.running(text.layouts.names[run.id]);
  return (
    <div className="layout-progress" role="status">
      <span>{name}</span>
      <progress aria-label={name} {...(run.share === null ? {} : { value: run.share })} />
      <button
        type="button"
        className="button"
        data-command="layout.stop"
        title={`${text.layouts.stopHint} (Esc)`}
        onClick={layouts.stop}
      >
        {text.layouts.stop}
      </button>
    </div>
  );
}
