/** The panes around the canvas. The user resizes and collapses them; the browser remembers it. */
export const PANES = ['search', 'side', 'dock'] as const;
export type Pane = (typeof PANES)[number];

export interface PaneState {
  readonly isOpen: boolean;
  /** Width, of the dock height, in pixels; null for the size in the style sheet, which also has the limits. */
  readonly size: number | null;
}

export type PaneStates = Readonly<Record<Pane, PaneState>>;

export const DEFAULT_PANES: PaneStates = {
  search: { isOpen: true, size: null },
  side: { isOpen: true, size: null },
  dock: { isOpen: false, size: null },
};

/** Tabs of the dock, in order. On a phone they are tabs of the bottom sheet. */
export const DOCK_TABS = ['table', 'time', 'figures'] as const;
export type DockTab = (typeof DOCK_TABS)[number];

/** Formats the panes for local storage. */
export function formatPanes(panes: PaneStates): string {
  return JSON.stringify(panes);
}

/** Inverse of {@link formatPanes}. A pane that cannot be read is as in {@link DEFAULT_PANES}. */
export function parsePanes(text: string | null): PaneStates {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    return DEFAULT_PANES;
  }
  const read = (pane: Pane): PaneState => {
    const { isOpen, size } = ((stored as Record<string, unknown> | null)?.[pane] ?? {}) as Record<string, unknown>;
    const isSize = size === null || (typeof size === 'number' && Number.isFinite(size) && size >= 0);
    return typeof isOpen === 'boolean' && isSize ? { isOpen, size } : DEFAULT_PANES[pane];
  };
  return { search: read('search'), side: read('side'), dock: read('dock') };
}

export function parseDockTab(text: string | null): DockTab {
  return DOCK_TABS.find((tab) => tab === text) ?? DOCK_TABS[0];
}
