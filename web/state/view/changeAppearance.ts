import type { Areas, ColorBy, GroupBy, SizeBy } from './appearance.ts';
import type { View, ViewChange } from './view.ts';

export function setColor(color: ColorBy): ViewChange {
  return (view) => (view.color === color ? view : { ...view, color });
}

export function setSize(size: SizeBy): ViewChange {
  return (view) => (view.size === size ? view : { ...view, size });
}

export function setAreas(areas: Areas): ViewChange {
  return (view) => (view.areas === areas ? view : { ...view, areas });
}

/** Groups entities, with all groups closed. */
export function setGroupBy(groupBy: GroupBy): ViewChange {
  return (view) => ({ ...view, groupBy, openGroups: [] });
}

export function openGroups(keys: readonly string[]): ViewChange {
  return (view) => {
    const open = [...new Set([...view.openGroups, ...keys])];
    return open.length === view.openGroups.length ? view : { ...view, openGroups: open };
  };
}

export function closeGroups(): ViewChange {
  return (view) => (view.openGroups.length === 0 ? view : { ...view, openGroups: [] });
}

/** Returns whether the view has areas around communities. */
export function hasAreas({ areas, parts }: Pick<View, 'areas' | 'parts'>): boolean {
  return areas === 'auto' ? parts[0]?.kind === 'all' : areas === 'on';
}
