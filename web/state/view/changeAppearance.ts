import type { Areas, ColorBy, SizeBy } from './appearance.ts';
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

/** Returns whether the view has areas around communities. */
export function hasAreas({ areas, parts }: Pick<View, 'areas' | 'parts'>): boolean {
  return areas === 'auto' ? parts[0]?.kind === 'all' : areas === 'on';
}
