import './EntityButtons.css';
import { hiddenNeighborsOf, presenceOf } from '../../state/selectors/visible.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { isExpanded } from '../../state/view/changeParts.ts';
import { Icon } from '../../theme/icons.tsx';
import { MenuButton } from '../menus/MenuButton.tsx';

export function EntityButtons({ id }: { readonly id: string }) {
  const text = useText();
  const { expansion, edits, exports, paths, citation } = useActions();
  const shown = useStore((state) => presenceOf(id, state.view, state.graph) === 'shown');
  const expanded = useStore((state) => isExpanded(id, state.view));
  const hidden = useStore((state) => hiddenNeighborsOf(id, state));
  const pinned = useStore((state) => state.view.pinned.includes(id));
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
      <MenuButton
        label={text.actions.more}
        icon="more"
        groups={[
          [
            ...(hidden > 0
              ? [
                  {
                    label: text.actions.chooseNeighbors,
                    icon: 'expand' as const,
                    run: () => void expansion.chooseNeighbors(id),
                  },
                ]
              : []),
            ...(shown
              ? [
                  {
                    label: pinned ? text.actions.unpin : text.actions.pin,
                    icon: 'pin' as const,
                    keys: 'P',
                    run: () => edits.togglePinned([id]),
                  },
                  {
                    label: text.actions.hideOthers,
                    icon: 'hide' as const,
                    keys: 'Shift+H',
                    run: () => edits.hideOthers([id]),
                  },
                ]
              : []),
          ],
          [
            { label: text.actions.pathFrom, icon: 'path', run: () => paths.startPath(id) },
            { label: text.actions.pathTo, icon: 'path', run: () => paths.endPath(id) },
          ],
          [
            { label: text.actions.cite, icon: 'quote', run: () => void citation.open(id) },
            { label: text.actions.copyLink, icon: 'link', run: () => void exports.copyLink() },
          ],
        ]}
      />
    </div>
  );
}
