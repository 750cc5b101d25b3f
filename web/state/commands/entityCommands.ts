import { CONNECTABLE } from '../actions/paths.ts';
import { type Group, groupOfNode, nodeOf } from '../selectors/groups.ts';
import { hiddenNeighborsOf, presenceOf } from '../selectors/visible.ts';
import { isExpanded } from '../view/changeParts.ts';
import type { CommandContext, CommandGroup } from './Command.ts';

/** Commands for an entity. If it is one of several selected ones, hiding and pinning apply to all of them. */
export function entityCommands(id: string, context: CommandContext): CommandGroup[] {
  const { state, actions, text } = context;
  const { actions: labels } = text;
  const group = groupOfNode(nodeOf(id, state.view, state.graph), state.view, state.graph);
  if (group) return groupCommands(group, context);
  const { expansion, edits, selection, paths, citation, table } = actions;
  const { pinned, selection: selected } = state.view;
  const hidden = hiddenNeighborsOf(id, state);
  const expanded = isExpanded(id, state.view);
  const ids = selected.entities.includes(id) ? selected.entities : [id];
  const disabled = presenceOf(id, state.view, state.graph) !== 'shown';
  const [first, second] = ids;
  return [
    [
      { id: 'open', label: labels.open, icon: 'document', keys: 'Enter', run: () => selection.open('entity', id) },
      {
        id: 'expand',
        label: expanded ? labels.collapse : labels.expand,
        icon: 'expand',
        keys: 'E',
        disabled: !expanded && hidden === 0,
        run: () => void expansion.toggleExpanded(id),
      },
      {
        id: 'chooseNeighbors',
        label: labels.chooseNeighbors,
        keys: 'Shift+E',
        disabled: hidden === 0 && !expanded,
        run: () => void expansion.chooseNeighbors(id),
      },
      { id: 'table', label: labels.asTable, icon: 'table', run: () => table.showNeighbors('relations', ids) },
    ],
    [
      {
        id: 'focus',
        label: text.focus.command,
        icon: 'target',
        keys: '1',
        disabled,
        run: () => actions.focus.focusOn(ids, 1),
      },
      ...(ids.length === 2 && first && second
        ? [{ id: 'path', label: labels.path, icon: 'path' as const, run: () => void paths.find(first, second) }]
        : []),
      ...(ids.length >= CONNECTABLE.min && ids.length <= CONNECTABLE.max
        ? [
            {
              id: 'connect',
              label: labels.connect(ids.length),
              icon: 'path' as const,
              run: () => void paths.connect(ids),
            },
          ]
        : []),
      { id: 'pathFrom', label: labels.pathFrom, icon: 'path', run: () => void paths.setEndHere('from', id) },
      { id: 'pathTo', label: labels.pathTo, icon: 'path', run: () => void paths.setEndHere('to', id) },
    ],
    [
      {
        id: 'pin',
        label: ids.every((other) => pinned.includes(other)) ? labels.unpin : labels.pin,
        icon: 'pin',
        keys: 'P',
        disabled,
        run: () => edits.togglePinned(ids),
      },
      { id: 'hide', label: labels.hide, icon: 'hide', keys: 'H', disabled, run: () => edits.hide(ids) },
      { id: 'hideOthers', label: labels.hideOthers, keys: 'Shift+H', disabled, run: () => edits.hideOthers(ids) },
    ],
    [{ id: 'cite', label: labels.cite, icon: 'quote', run: () => void citation.open(id) }],
  ];
}

/** Commands for a group that is drawn as one node. */
function groupCommands(
  { id, members }: Group,
  { state, actions: { appearance, edits, selection }, text: { actions: labels, appearance: words } }: CommandContext,
): CommandGroup[] {
  const ids = members.map((member) => member.id);
  const isPinned = ids.every((member) => state.view.pinned.includes(member));
  return [
    [
      { id: 'openGroup', label: words.openGroup, icon: 'expand', keys: 'E', run: () => appearance.openGroup(id) },
      { id: 'selectGroup', label: words.selectThese, run: () => selection.selectAndFit(ids) },
    ],
    [
      {
        id: 'pin',
        label: isPinned ? labels.unpin : labels.pin,
        icon: 'pin',
        keys: 'P',
        run: () => edits.togglePinned(ids),
      },
      { id: 'hide', label: labels.hide, icon: 'hide', keys: 'H', run: () => edits.hide(ids) },
      { id: 'hideOthers', label: labels.hideOthers, keys: 'Shift+H', run: () => edits.hideOthers(ids) },
    ],
  ];
}
