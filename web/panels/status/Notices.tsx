import './Notices.css';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useMessages } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';

/** Short messages over the canvas. The message about hidden entities has an undo button. */
export function Notices() {
  const text = useText();
  const { formatMessage } = useMessages();
  const { dismiss, edits } = useActions();
  const notices = useStore((state) => state.notices);
  return (
    <ul className="notices" aria-live="polite">
      {notices.map(({ id, tone, message }) => (
        <li key={id} className={`notice ${tone}`}>
          {tone === 'warning' && <Icon name="alert" />}
          <p>{formatMessage(message)}</p>
          {message.kind === 'hidden' && (
            <button
              type="button"
              className="notice-action"
              onClick={() => {
                edits.undo();
                dismiss(id);
              }}
            >
              {text.actions.undo}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={text.actions.dismiss}
            title={text.actions.dismiss}
            onClick={() => dismiss(id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
