import type { Tick } from '../../layouts/Layout.ts';
import { LAYOUT_IDS, type LayoutId } from '../../layouts/layoutIds.ts';

/** The layout that was run last. Its positions are those of the view. */
export interface ViewLayout {
  readonly id: LayoutId;
  /** Whether entities were moved by hand since. */
  readonly isChanged: boolean;
  /** The axis along which entities lie, if the layout has one. */
  readonly ticks: readonly Tick[];
}

/** The layout of every new view: those of the server and of documents are force-directed too. */
export const DEFAULT_LAYOUT: ViewLayout = { id: LAYOUT_IDS[0], isChanged: false, ticks: [] };

const CHANGED = 'changed';
const TICK = /^(\d{4}(?:-(?:q[1-4]|0[1-9]|1[0-2]))?)_(-?[0-9a-z]{1,6})$/;

/** Formats as `timeline~changed~2024-01_8c`, with positions in base 36. Returns an empty text for the default. */
export function formatLayout({ id, isChanged, ticks }: ViewLayout): string {
  if (id === DEFAULT_LAYOUT.id && !isChanged) return '';
  return [id, ...(isChanged ? [CHANGED] : []), ...ticks.map(({ period, at }) => `${period}_${at.toString(36)}`)].join(
    '~',
  );
}

/** Parses one item of {@link formatLayout}. */
export function parseLayoutItem(text: string): Partial<ViewLayout> | null {
  const id = LAYOUT_IDS.find((known) => known === text);
  if (id) return { id };
  if (text === CHANGED) return { isChanged: true };
  const [, period, at] = TICK.exec(text) ?? [];
  return period && at ? { ticks: [{ period, at: Number.parseInt(at, 36) }] } : null;
}

/** Joins the items of a link. Without the id of a layout, the others mean nothing. */
export function toLayout(items: readonly Partial<ViewLayout>[]): ViewLayout {
  const id = items.find((item) => item.id)?.id;
  if (!id) return DEFAULT_LAYOUT;
  return {
    id,
    isChanged: items.some(({ isChanged }) => isChanged),
    ticks: items.flatMap(({ ticks = [] }) => ticks),
  };
}
