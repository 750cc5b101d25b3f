import { LAYOUTS } from '../../layouts/index.ts';
import type { Actions } from '../actions/createActions.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { onlyEntity, onlyRelation } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import { type Command, type Place, toCommand } from './keyboard.ts';

const ZOOM_STEP = 1.3;

/** Elements that keys go to, by id. */
export interface Landmarks {
  readonly search: string;
  readonly graph: string;
  readonly sidePanel: string;
}

/** Listens to the keys of the whole page. */
export function bindKeyboard(store: Store<State>, actions: Actions, landmarks: Landmarks): void {
  const { expansion, edits, page, selection, search, paths, documents } = actions;
  const element = (id: string) => document.getElementById(id);
  const selected = () => store.get().view.selection.entities;

  const run: Record<Command, () => void> = {
    search: () => {
      const field = element(landmarks.search);
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    },
    documents: () => {
      page.setTab('documents');
      if (store.get().sheet === 'low') page.setSheet('half');
      element(landmarks.sidePanel)?.focus();
    },
    undo: edits.undo,
    redo: edits.redo,
    selectAll: selection.selectAll,
    expand: () => {
      for (const id of selected()) void expansion.toggleExpanded(id);
    },
    hide: () => edits.hide(selected()),
    hideOthers: () => edits.hideOthers(selected()),
    pin: () => edits.togglePinned(selected()),
    fit: page.fit,
    fitAll: page.fitAll,
    zoomIn: () => page.zoomBy(ZOOM_STEP),
    zoomOut: () => page.zoomBy(1 / ZOOM_STEP),
    layout: () => edits.arrange(LAYOUTS[0]?.id ?? ''),
    shortcuts: () => page.openDialog('shortcuts'),
    menu: () => openMenu(store.get().view, actions, element(landmarks.graph)),
    open: () => {
      const { view } = store.get();
      const [entity, relation] = [onlyEntity(view), onlyRelation(view)];
      if (entity) selection.open('entity', entity);
      else if (relation) selection.open('relation', relation);
      else selection.walk('right');
      if (entity || relation) element(landmarks.sidePanel)?.focus();
    },
    up: () => selection.walk('up'),
    down: () => selection.walk('down'),
    left: () => selection.walk('left'),
    right: () => selection.walk('right'),
    escape: () => {
      const {
        menu,
        view,
        pathSearch,
        search: { text },
      } = store.get();
      if (menu) page.closeMenu();
      else if (view.path || pathSearch) paths.closePath();
      else if (text !== '') search.clearSearch();
      else if (view.selection.entities.length + view.selection.relations.length > 0) selection.clearSelection();
      else if (view.document) documents.leave();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };

  addEventListener('keydown', (event) => {
    // A dialog is a world of its own; the browser closes it on Escape.
    if (event.defaultPrevented || store.get().dialog) return;
    const command = toCommand(event, placeOf(event.target, element(landmarks.graph)));
    if (!command) return;
    event.preventDefault();
    run[command]();
  });
}

function placeOf(target: EventTarget | null, graph: HTMLElement | null): Place {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.matches('input, textarea, select') || target.isContentEditable) return 'typing';
  return graph?.contains(target) ? 'graph' : 'elsewhere';
}

/** The menu of the selected thing, at its place on the canvas; else that of the view, in its middle. */
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
