import { LAYOUT_IDS } from '../../layouts/layoutIds.ts';
import { hasConditions } from '../view/pageFilters.ts';
import type { Command, CommandContext, CommandGroup } from './Command.ts';

/** Undo and redo, which name their step. */
export function historyCommands({ state, actions: { edits }, text, formatStep }: CommandContext) {
  const last = state.past.at(-1);
  const next = state.future[0];
  return {
    undo: {
      id: 'undo',
      label: last ? text.undoStep(formatStep(last.label)) : text.actions.nothingToUndo,
      icon: 'undo',
      keys: 'Ctrl+Z',
      disabled: !last,
      run: edits.undo,
    },
    redo: {
      id: 'redo',
      label: next ? text.redoStep(formatStep(next.label)) : text.actions.nothingToRedo,
      icon: 'redo',
      keys: 'Ctrl+Shift+Z',
      disabled: !next,
      run: edits.redo,
    },
  } satisfies Record<string, Command>;
}

/** The layouts, of which the last one that was run is marked, and a command that stops the running one. */
export function layoutCommands({ state, actions: { layouts }, text }: CommandContext): CommandGroup {
  const { id: current, isChanged } = state.view.layout;
  return [
    ...LAYOUT_IDS.map((id) => ({
      id: `layout.${id}`,
      label: text.layouts.names[id],
      ...(id === current && isChanged ? { note: text.layouts.changed } : {}),
      heading: text.actions.layout,
      icon: 'layout' as const,
      checked: id === current,
      run: () => void layouts.run(id),
    })),
    ...(state.layoutRun
      ? [
          {
            id: 'layout.stop',
            label: text.layouts.stop,
            heading: text.actions.layout,
            keys: 'Esc',
            run: layouts.stop,
          },
        ]
      : []),
  ];
}

/** Opens or closes the panel for layout, colours and sizes. */
export function appearanceCommand({ actions: { appearance }, text }: CommandContext): Command {
  return { id: 'layout.panel', label: text.appearance.title, icon: 'layout', run: appearance.togglePanel };
}

/** Commands that take the view elsewhere. */
export function sharingCommands({ actions: { exports, citation, page }, text }: CommandContext) {
  return {
    copyLink: { id: 'copyLink', label: text.actions.copyLink, icon: 'link', run: () => void exports.copyLink() },
    citeGraph: { id: 'citeGraph', label: text.actions.citeGraph, icon: 'quote', run: () => void citation.open(null) },
    export: { id: 'export', label: text.actions.export, icon: 'image', run: () => page.openDialog('export') },
  } satisfies Record<string, Command>;
}

export function fitCommand({ actions: { page }, text }: CommandContext): Command {
  return { id: 'fit', label: text.actions.fit, icon: 'fit', keys: '0', run: page.fitAll };
}

function filterCommands({ state, actions: { filters }, text }: CommandContext): CommandGroup {
  const { filter } = state.view;
  if (!hasConditions(filter)) return [];
  return [
    { id: 'clearFilters', label: text.filters.clearCommand, run: filters.clear },
    {
      id: 'dimFiltered',
      label: filter.dims ? text.filters.hideCommand : text.filters.dimCommand,
      run: () => filters.setDims(!filter.dims),
    },
  ];
}

/** Commands for the whole view. */
export function viewCommands(context: CommandContext): CommandGroup[] {
  const { state, actions, text } = context;
  const { selection, navigation, edits } = actions;
  const hidden = state.view.hidden.length;
  return [
    [fitCommand(context), { id: 'selectAll', label: text.actions.selectAll, keys: 'Ctrl+A', run: selection.selectAll }],
    [
      { id: 'findPaths', label: text.path.search, icon: 'path', run: actions.paths.open },
      { id: 'showAll', label: text.actions.showAll, run: () => void navigation.showAll() },
      { id: 'showStart', label: text.actions.showStart, run: () => void navigation.showStart() },
      ...(hidden > 0
        ? [{ id: 'showHidden', label: text.actions.showHidden(hidden), icon: 'hide' as const, run: edits.showHidden }]
        : []),
    ],
    filterCommands(context),
    [...layoutCommands(context), appearanceCommand(context)],
    Object.values(sharingCommands(context)),
  ];
}
