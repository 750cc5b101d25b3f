import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

/** Reports a lost connection, with a button to retry at once. */
export function ConnectionBanner() {
  const text = useText();
  const { reconnect } = useActions();
  const lost = useStore((state) => state.connection === 'lost');
  const opening = useStore((state) => state.phase === 'loading');
  if (!lost) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="alert" />
      <p>
        {opening ? text.connection.opening : text.connection.lost} {text.connection.retrying}
      </p>
      <button type="button" className="button" onClick={() => void reconnect()}>
        {text.actions.retry}
      </button>
    </div>
  );
}
