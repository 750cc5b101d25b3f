import './ContextMenu.css';
import { useEffect, useRef } from 'react';
import type { CommandGroup } from '../../state/commands/Command.ts';
import { entityCommands } from '../../state/commands/entityCommands.ts';
import { commandContext } from '../../state/commands/index.ts';
import { relationCommands } from '../../state/commands/relationCommands.ts';
import { viewCommands } from '../../state/commands/viewCommands.ts';
import { groupOfNode, membersOf } from '../../state/selectors/groups.ts';
import { useActions, useExplorer, useLanguage, useStore } from '../../state/useStore.ts';
import { usePlaceAt } from '../canvas/usePlaceAt.ts';
import { Menu } from './Menu.tsx';

/** The menu of a clicked entity, relation or background. */
export function ContextMenu() {
  const menu = useStore((state) => state.menu);
  const { page } = useActions();
  const box = useRef<HTMLDivElement>(null);
  const { label, groups } = useMenu();

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
      <Menu label={label} groups={groups} close={page.closeMenu} />
    </div>
  );
}

function useMenu(): { readonly label: string; readonly groups: readonly CommandGroup[] } {
  const { store, actions } = useExplorer();
  const target = useStore((state) => state.menu?.target);
  useLanguage();
  const context = commandContext(store.get(), actions);
  const { text, nameOf } = context;
  const { view, graph } = store.get();
  switch (target?.kind) {
    case 'node':
      return {
        label: text.graph.menu(groupOfNode(target.id, view, graph) ? text.appearance.groups : nameOf(target.id)),
        groups: entityCommands(membersOf(target.id, view, graph)[0] ?? target.id, context),
      };
    case 'edge':
      return { label: text.graph.menu(text.relation.label), groups: relationCommands(target.id, context) };
    default:
      return { label: text.graph.menu(text.graph.background), groups: viewCommands(context) };
  }
}
