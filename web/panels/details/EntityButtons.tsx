import './EntityButtons.css';
import { entityCommands } from '../../state/commands/entityCommands.ts';
import { commandContext } from '../../state/commands/index.ts';
import { sharingCommands } from '../../state/commands/viewCommands.ts';
import { hiddenNeighborsOf, presenceOf } from '../../state/selectors/visible.ts';
import { useExplorer, useStore, useText } from '../../state/useStore.ts';
import { isExpanded } from '../../state/view/changeParts.ts';
import { Icon } from '../../theme/icons.tsx';
import { MenuButton } from '../menus/MenuButton.tsx';

/** Commands with a button of their own, or for an entity that is not open. */
const NOT_IN_MENU = new Set(['open', 'expand', 'hide']);

/** The buttons for the open entity, and the menu of its other commands. */
export function EntityButtons({ id }: { readonly id: string }) {
  const text = useText();
  const { store, actions } = useExplorer();
  const { expansion, edits } = actions;
  const shown = useStore((state) => presenceOf(id, state.view, state.graph) === 'shown');
  const expanded = useStore((state) => isExpanded(id, state.view));
  const hidden = useStore((state) => hiddenNeighborsOf(id, state));
  useStore((state) => state.view.pinned);
  const context = commandContext(store.get(), actions);
  const commands = entityCommands(id, context).map((group) =>
    group.filter((command) => !command.disabled && !NOT_IN_MENU.has(command.id)),
  );
  const more = [...commands, [sharingCommands(context).copyLink]];
  return (
    <div className="panel-buttons">
      {shown && (expanded || hidden > 0) && (
        <button
          type="button"
          className={expanded ? 'button' : 'button primary'}
          title={expanded ? text.actions.collapse : text.entity.hiddenNeighbors(hidden)}
          onClick={() => void expansion.toggleExpanded(id)}
        >
          <Icon name="expand" />
          {expanded ? text.actions.collapse : `${text.actions.expand} ${text.number(hidden)}`}
        </button>
      )}
      {shown && (
        <button type="button" className="button" onClick={() => edits.hide([id])}>
          <Icon name="hide" />
          {text.actions.hide}
        </button>
      )}
      <MenuButton label={text.actions.more} icon="more" groups={more} />
    </div>
  );
}
