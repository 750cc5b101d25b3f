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
  const { expansion, shaping, selecting, searching, paths, documents } = actions;
  const element = (id: string) => document.getElementById(id);
  const selected = () => store.get().view.selection.entities;

  const run: Record<Command, () => void> = {
    search: () => {
      const field = element(landmarks.search);
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    },
    documents: () => {
      shaping.setTab('documents');
      if (store.get().sheet === 'low') shaping.setSheet('half');
      element(landmarks.sidePanel)?.focus();
    },
    undo: shaping.undo,
    redo: shaping.redo,
    selectAll: selecting.selectAll,
    expand: () => {
      for (const id of selected()) void expansion.toggleExpanded(id);
    },
    hide: () => expansion.hide(selected()),
    hideOthers: () => expansion.hideOthers(selected()),
    pin: () => shaping.togglePinned(selected()),
    fit: shaping.fit,
    fitAll: shaping.fitAll,
    zoomIn: () => shaping.zoomBy(ZOOM_STEP),
    zoomOut: () => shaping.zoomBy(1 / ZOOM_STEP),
    layout: () => shaping.arrange(LAYOUTS[0]?.id ?? ''),
    shortcuts: () => shaping.openDialog('shortcuts'),
    menu: () => openMenu(store.get().view, actions, element(landmarks.graph)),
    open: () => {
      const { view } = store.get();
      const [entity, relation] = [onlyEntity(view), onlyRelation(view)];
      if (entity) selecting.open('entity', entity);
      else if (relation) selecting.open('relation', relation);
      else selecting.walk('right');
      if (entity || relation) element(landmarks.sidePanel)?.focus();
    },
    up: () => selecting.walk('up'),
    down: () => selecting.walk('down'),
    left: () => selecting.walk('left'),
    right: () => selecting.walk('right'),
    escape: () => {
      const { menu, view, pathSearch, search } = store.get();
      if (menu) selecting.closeMenu();
      else if (view.path || pathSearch) paths.leavePath();
      else if (search.text !== '') searching.clearSearch();
      else if (view.selection.entities.length + view.selection.relations.length > 0) selecting.clearSelection();
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
function openMenu(view: View, { selecting, canvas }: Actions, graph: HTMLElement | null): void {
  const entity = view.selection.entities.at(-1);
  const at = entity === undefined ? null : (canvas()?.clientPosition(entity) ?? null);
  const box = graph?.getBoundingClientRect();
  const middle = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
  const relation = onlyRelation(view);
  if (entity !== undefined) selecting.showMenu({ kind: 'node', id: entity }, at ?? middle);
  else if (relation) selecting.showMenu({ kind: 'edge', id: relation }, middle);
  else selecting.showMenu({ kind: 'background' }, middle);
}
