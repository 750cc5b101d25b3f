import './Notices.css';
import type { LinkReport } from '../../i18n/messages.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useFormats } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';

/** Short messages over the canvas, some with buttons. */
export function Notices() {
  const text = useText();
  const { formatMessage } = useFormats();
  const language = useLanguage();
  const { dismiss, edits, page, selection } = useActions();
  const notices = useStore((state) => state.notices);
  const lastStep = useStore((state) => state.past.at(-1));
  return (
    <ul className="notices" aria-live="polite">
      {notices
        .filter(({ step }) => step === null || step === lastStep)
        .map(({ id, tone, message, step, retry }) => (
          <li key={id} className={message.kind === 'linkReport' ? `notice long ${tone}` : `notice ${tone}`}>
            {tone === 'warning' && <Icon name="alert" />}
            <p>{formatMessage(message)}</p>
            {step && <NoticeAction id={id} label={text.actions.undo} run={edits.undo} />}
            {retry && <NoticeAction id={id} label={text.actions.retry} run={retry} />}
            {(message.kind === 'outside' || message.kind === 'unplaced') && (
              <NoticeAction id={id} label={text.actions.showOutside} run={() => page.fitOutside(message.ids)} />
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
            {message.kind === 'linkReport' &&
              nearestEntities(message).map(({ id: entity, name }) => (
                <NoticeAction
                  key={entity}
                  id={id}
                  label={text.actions.goTo(name[language])}
                  run={() => void selection.goTo(entity)}
                />
              ))}
          </li>
        ))}
    </ul>
  );
}

function nearestEntities({ missing }: LinkReport) {
  const nearest = missing.flatMap((item) => (item.kind === 'entity' && item.nearest ? [item.nearest] : []));
  return [...new Map(nearest.map((entity) => [entity.id, entity])).values()];
}

function NoticeAction({ id, label, run }: { readonly id: number; readonly label: string; readonly run: () => void }) {
  const { dismiss } = useActions();
  return (
    <button
      type="button"
      className="notice-action"
      onClick={() => {
        dismiss(id);
        run();
      }}
    >
      {label}
    </button>
  );
}
