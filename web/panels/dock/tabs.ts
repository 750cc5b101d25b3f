import type { Dictionary } from '../../i18n/en.ts';
import type { DockTab } from '../../state/panes.ts';
import type { LoadContent } from '../tabs/LoadedContent.tsx';

/** The contents of the dock, in order. Each is loaded when it is first shown. */
export const DOCK_CONTENTS: readonly {
  readonly id: DockTab;
  readonly label: (text: Dictionary) => string;
  readonly load: LoadContent;
}[] = [
  {
    id: 'table',
    label: (text) => text.table.heading,
    load: () => import('../table/TableTab.tsx').then(({ TableTab }) => TableTab),
  },
  {
    id: 'time',
    label: (text) => text.time.label,
    load: () => import('../time/TimeTab.tsx').then(({ TimeTab }) => TimeTab),
  },
  {
    id: 'figures',
    label: (text) => text.chart.heading,
    load: () => import('../figures/FiguresTab.tsx').then(({ FiguresTab }) => FiguresTab),
  },
];
