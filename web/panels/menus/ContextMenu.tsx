import './ContextMenu.css';
import { useEffect, useRef } from 'react';
import { LAYOUTS } from '../../layouts/index.ts';
import { hiddenNeighborsOf } from '../../state/selectors/visible.ts';
import { useActions, useExplorer, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { isExpanded } from '../../state/view/changeParts.ts';
import { usePlaceAt } from '../canvas/usePlaceAt.ts';
import { Menu, type MenuItem } from './Menu.tsx';

/** The menu of a clicked entity, relation or background. */
export function ContextMenu() {
  const menu = useStore((state) => state.menu);
  const { page } = useActions();
  const box = useRef<HTMLDivElement>(null);
  const items = useMenuItems();

  useEffect(() => {
    if (!menu) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) page.closeMenu();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [menu, page]);

  usePlaceAt(box, menu?.at);

  if (!menu) return null;
  return (
    <div ref={box} className="context-menu">
      <Menu label={items.label} groups={items.groups} close={page.closeMenu} />
    </div>
  );
}

function useMenuItems(): { readonly label: string; readonly groups: readonly (readonly MenuItem[])[] } {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { store } = useExplorer();
  const { expansion, edits, page, exports, selection, paths, navigation, citation } = useActions();
  const target = useStore((state) => state.menu?.target);
  const { actions } = text;
  const state = store.get();

  if (target?.kind === 'node') {
    const { id } = target;
    const selected = state.view.selection.entities;
    const { pinned } = state.view;
    const hidden = hiddenNeighborsOf(id, state);
    const expanded = isExpanded(id, state.view);
    // For one of several selected entities, hiding and pinning apply to all of them.
    const ids = selected.includes(id) ? selected : [id];
    const [first, second] = selected;
    return {
      label: text.graph.menu(nameOf(id)),
      groups: [
        [
          { label: actions.open, icon: 'document', keys: 'Enter', run: () => selection.open('entity', id) },
          {
            label: expanded ? actions.collapse : actions.expand,
            icon: 'expand',
            keys: 'E',
            disabled: !expanded && hidden === 0,
            run: () => void expansion.toggleExpanded(id),
          },
          { label: actions.chooseNeighbors, disabled: hidden === 0, run: () => void expansion.chooseNeighbors(id) },
        ],
        [
          ...(selected.length === 2 && first && second && ids.length === 2
            ? [{ label: actions.path, icon: 'path' as const, run: () => void paths.findPath(first, second) }]
            : []),
          { label: actions.pathFrom, icon: 'path', run: () => paths.startPath(id) },
          { label: actions.pathTo, icon: 'path', run: () => paths.endPath(id) },
        ],
        [
          {
            label: ids.every((other) => pinned.includes(other)) ? actions.unpin : actions.pin,
            icon: 'pin',
            keys: 'P',
            run: () => edits.togglePinned(ids),
          },
          { label: actions.hide, icon: 'hide', keys: 'H', run: () => edits.hide(ids) },
          { label: actions.hideOthers, keys: 'Shift+H', run: () => edits.hideOthers(ids) },
        ],
        [{ label: actions.cite, icon: 'quote', run: () => void citation.open(id) }],
      ],
    };
  }

  if (target?.kind === 'edge') {
    const relation = state.graph.relations.get(target.id);
    return {
      label: text.graph.menu(text.relation.label),
      groups: [
        [
          { label: actions.open, icon: 'document', run: () => selection.open('relation', target.id) },
          ...[relation?.subject.id, relation?.object.id].flatMap((id): MenuItem[] =>
            id ? [{ label: actions.goTo(nameOf(id)), icon: 'arrow', run: () => void selection.goTo(id) }] : [],
          ),
        ],
        [{ label: actions.cite, icon: 'quote', run: () => void citation.open(target.id) }],
      ],
    };
  }

  return {
    label: text.graph.menu(text.graph.background),
    groups: [
      [
        { label: actions.fit, icon: 'fit', keys: '0', run: page.fitAll },
        { label: actions.selectAll, keys: 'Ctrl+A', run: selection.selectAll },
      ],
      [
        { label: actions.showAll, run: () => void navigation.showAll() },
        { label: actions.showStart, run: () => void navigation.showStart() },
        ...(state.view.hidden.length > 0
          ? [{ label: actions.showHidden(state.view.hidden.length), icon: 'hide' as const, run: edits.showHidden }]
          : []),
      ],
      LAYOUTS.map(
        (layout): MenuItem => ({
          label: layout.label[language],
          icon: 'layout',
          run: () => edits.runLayout(layout.id),
        }),
      ),
      [
        { label: actions.copyLink, icon: 'link', run: () => void exports.copyLink() },
        { label: actions.citeGraph, icon: 'quote', run: () => void citation.open(null) },
        { label: actions.export, icon: 'image', run: () => page.openDialog('export') },
      ],
    ],
  };
}
