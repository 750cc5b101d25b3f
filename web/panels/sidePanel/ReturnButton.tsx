import './ReturnButton.css';
import { useNarrow } from '../../state/narrow.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { TABS } from './tabs.tsx';

/** On a phone, leads from the details back to the tab that opened them, such as a chart. */
export function ReturnButton() {
  const text = useText();
  const { page } = useActions();
  const isNarrow = useNarrow();
  const isDetails = useStore((state) => state.tab === 'details');
  const origin = useStore((state) => state.detailsOrigin);
  const tab = TABS.find(({ id }) => id === origin);
  if (!isNarrow || !isDetails || !tab) return null;
  const label = tab.label(text);
  return (
    <button
      type="button"
      className="return-button"
      aria-label={text.panel.backTo(label)}
      onClick={() => page.setTab(tab.id)}
    >
      <Icon name="back" />
      {label}
    </button>
  );
}
