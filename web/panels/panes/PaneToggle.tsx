import type { Pane } from '../../state/panes.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon, type IconName } from '../../theme/icons.tsx';

const KEYS: Readonly<Record<Pane, string>> = { search: '[', side: ']', dock: 'T' };
const ICONS: Readonly<Record<Pane, IconName>> = { search: 'columnLeft', side: 'columnRight', dock: 'chevron' };

/** Collapses or opens a pane. */
export function PaneToggle({ pane, paneId }: { readonly pane: Pane; readonly paneId: string }) {
  const text = useText();
  const { page } = useActions();
  const isOpen = useStore((state) => state.panes[pane].isOpen);
  const label = (isOpen ? text.panes.hide : text.panes.show)[pane];
  return (
    <button
      type="button"
      className={`icon-button pane-toggle of-${pane}`}
      aria-expanded={isOpen}
      aria-controls={paneId}
      aria-label={label}
      title={`${label} (${KEYS[pane]})`}
      onClick={() => page.setPane(pane, { isOpen: !isOpen })}
    >
      <Icon name={ICONS[pane]} />
    </button>
  );
}
