/** The layouts that users can choose, the default first. Their names are in `web/i18n`. */
export const LAYOUT_IDS = ['force', 'concentric', 'tree', 'community', 'grid', 'map', 'timeline'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];
