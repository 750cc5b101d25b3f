import './Notices.css';
import type { LinkReport } from '../../i18n/messages.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useMessages } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';

/**
 * Short messages over the canvas. The message about hidden entities has an undo button, the one about a link has a button for
 * each entity that is nearest to a missing one.
 */
export function Notices() {
  const text = useText();
  const { formatMessage } = useMessages();
  const language = useLanguage();
  const { dismiss, edits, selection } = useActions();
  const notices = useStore((state) => state.notices);
  return (
    <ul className="notices" aria-live="polite">
      {notices.map(({ id, tone, message }) => (
        <li key={id} className={`notice ${tone}`}>
          {tone === 'warning' && <Icon name="alert" />}
          <p>{formatMessage(message)}</p>
          {message.kind === 'linkReport' &&
            nearestEntities(message).map(({ id: entity, name }) => (
              <button
                key={entity}
                type="button"
                className="notice-action"
                onClick={() => {
                  void selection.goTo(entity);
                  dismiss(id);
                }}
              >
                {text.actions.goTo(name[language])}
              </button>
            ))}
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

function nearestEntities({ missing }: LinkReport) {
  const nearest = missing.flatMap((item) => (item.kind === 'entity' && item.nearest ? [item.nearest] : []));
  return [...new Map(nearest.map((entity) => [entity.id, entity])).values()];
}
