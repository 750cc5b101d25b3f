import { flushSync } from 'react-dom';
import type { Actions } from '../actions/createActions.ts';
import { isNarrow } from '../narrow.ts';
import { groupOfNode, nodeOf } from '../selectors/groups.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { onlyEntity, onlyRelation } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import { type Command, type Focus, toCommand } from './keyboard.ts';

const ZOOM_STEP = 1.3;

/** Ids of the elements that keys move the focus to. */
export interface FocusTargets {
  readonly search: string;
  readonly graph: string;
  readonly sidePanel: string;
  readonly dock: string;
}

/** Handles the keyboard shortcuts of the page. A pane is rendered before the focus moves to it. */
export function bindKeyboard(store: Store<State>, actions: Actions, targets: FocusTargets): void {
  const { appearance, expansion, focus, edits, layouts, page, selection, search, paths, documents } = actions;
  const element = (id: string) => document.getElementById(id);
  const selected = () => store.get().view.selection.entities;

  const run: Record<Command, () => void> = {
    search: () => {
      flushSync(() => page.setPane('search', { isOpen: true }));
      const field = element(targets.search);
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    },
    documents: () => {
      flushSync(() => page.openSide('documents'));
      element(targets.sidePanel)?.focus();
    },
    table: () => {
      const { panes, dockTab } = store.get();
      if (!isNarrow() && panes.dock.isOpen && dockTab === 'table') {
        const hadFocus = element(targets.dock)?.contains(document.activeElement);
        page.setPane('dock', { isOpen: false });
        if (hadFocus) element(targets.graph)?.focus();
        return;
      }
      flushSync(() => page.openDock('table'));
      element(isNarrow() ? targets.sidePanel : targets.dock)?.focus();
    },
    searchPane: () => page.setPane('search', { isOpen: !store.get().panes.search.isOpen }),
    sidePane: () => page.setPane('side', { isOpen: !store.get().panes.side.isOpen }),
    undo: edits.undo,
    redo: edits.redo,
    selectAll: selection.selectAll,
    expand: () => {
      const { view, graph } = store.get();
      for (const node of new Set(selected().map((id) => nodeOf(id, view, graph)))) {
        if (groupOfNode(node, view, graph)) appearance.openGroup(node);
        else void expansion.toggleExpanded(node);
      }
    },
    chooseNeighbors: () => {
      const id = selected().at(-1);
      if (id !== undefined) void expansion.chooseNeighbors(id);
    },
    focus1: () => focus.focusSelection(1),
    focus2: () => focus.focusSelection(2),
    focus3: () => focus.focusSelection(3),
    hide: () => edits.hide(selected()),
    hideOthers: () => edits.hideOthers(selected()),
    pin: () => edits.togglePinned(selected()),
    fit: page.fit,
    fitAll: page.fitAll,
    zoomIn: () => (store.get().view.focus ? focus.grow() : page.zoomBy(ZOOM_STEP)),
    zoomOut: () => (store.get().view.focus ? focus.shrink() : page.zoomBy(1 / ZOOM_STEP)),
    layout: () => void layouts.run(store.get().view.layout.id),
    shortcuts: () => page.openDialog('shortcuts'),
    menu: () => openMenu(store.get().view, actions, element(targets.graph)),
    open: () => {
      const { view } = store.get();
      const [entity, relation] = [onlyEntity(view), onlyRelation(view)];
      if (entity) selection.open('entity', entity);
      else if (relation) selection.open('relation', relation);
      else if (view.selection.entities.length === 0) {
        selection.moveToNearest('right', 'select');
        return;
      }
      flushSync(() => page.openSide('details'));
      element(targets.sidePanel)?.focus();
    },
    up: () => selection.moveToNearest('up', 'select'),
    down: () => selection.moveToNearest('down', 'select'),
    left: () => selection.moveToNearest('left', 'select'),
    right: () => selection.moveToNearest('right', 'select'),
    moveUp: () => selection.moveToNearest('up', 'move'),
    moveDown: () => selection.moveToNearest('down', 'move'),
    moveLeft: () => selection.moveToNearest('left', 'move'),
    moveRight: () => selection.moveToNearest('right', 'move'),
    toggle: selection.toggleReached,
    escape: () => {
      const {
        menu,
        layoutRun,
        view,
        pathForm,
        search: { text },
      } = store.get();
      const panel = element(targets.sidePanel);
      if (menu) page.closeMenu();
      else if (layoutRun) layouts.stop();
      else if (pathForm.picking) paths.pick(null);
      // From the panel, Escape leads back to the graph, with everything as it is.
      else if (panel?.contains(document.activeElement)) element(targets.graph)?.focus();
      else if (view.path || pathForm.isSearching) paths.closePath();
      else if (text !== '') search.clearSearch();
      else if (view.selection.entities.length + view.selection.relations.length > 0) selection.clearSelection();
      else if (view.focus) focus.end();
      else if (view.document) documents.close();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };

  addEventListener('keydown', (event) => {
    // Shortcuts are off in dialogs. The browser closes a dialog on Escape.
    if (event.defaultPrevented || store.get().dialog) return;
    const command = toCommand(event, focusOf(event.target, element(targets.graph)));
    if (!command) return;
    event.preventDefault();
    run[command]();
  });
}

function focusOf(target: EventTarget | null, graph: HTMLElement | null): Focus {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.matches('select, [type="checkbox"], [type="radio"], [type="range"]')) return 'choosing';
  if (target.matches('input, textarea') || target.isContentEditable) return 'typing';
  return graph?.contains(target) ? 'graph' : 'elsewhere';
}

/** Opens the menu of the selected entity next to it, or the menu of a relation or the view in the middle. */
function openMenu(view: View, { page, canvas }: Actions, graph: HTMLElement | null): void {
  const entity = view.selection.entities.at(-1);
  const at = entity === undefined ? null : (canvas()?.clientPosition(entity) ?? null);
  const box = graph?.getBoundingClientRect();
  const middle = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
  const relation = onlyRelation(view);
  if (entity !== undefined) page.showMenu({ kind: 'node', id: entity }, at ?? middle);
  else if (relation) page.showMenu({ kind: 'edge', id: relation }, middle);
  else page.showMenu({ kind: 'background' }, middle);
}
