import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

/** Reports why the server gives no answers, with a button to retry at once. */
export function ConnectionBanner() {
  const text = useText();
  const { reconnect } = useActions();
  const outage = useStore((state) => state.outage);
  const opening = useStore((state) => state.phase === 'loading');
  if (!outage) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="alert" />
      <p>{text.outage(outage, opening, outage.retryInMs !== null)}</p>
      <button type="button" className="button" onClick={() => void reconnect('user')}>
        {text.actions.retry}
      </button>
    </div>
  );
}
