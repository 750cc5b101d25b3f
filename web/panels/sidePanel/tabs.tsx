import type { ComponentType } from 'react';
import type { Dictionary } from '../../i18n/en.ts';
import type { State } from '../../state/state.ts';
import { DetailsTab } from '../details/DetailsTab.tsx';
import { DOCK_CONTENTS } from '../dock/tabs.ts';
import { Filters } from '../filters/Filters.tsx';
import { Outline } from '../outline/Outline.tsx';
import { StatusLine } from '../status/StatusLine.tsx';
import { type LoadContent, LoadedContent } from '../tabs/LoadedContent.tsx';

export interface Tab {
  readonly id: State['tab'];
  readonly label: (text: Dictionary) => string;
  readonly Content: ComponentType;
  /** Other screens show the content elsewhere. */
  readonly phoneOnly?: boolean;
}

/** The tabs of the side panel, in order. */
export const TABS: readonly Tab[] = [
  { id: 'details', label: (text) => text.panel.details, Content: DetailsTab },
  {
    id: 'paths',
    label: (text) => text.path.heading,
    Content: loaded(() => import('../paths/PathsTab.tsx').then(({ PathsTab }) => PathsTab)),
  },
  {
    id: 'documents',
    label: (text) => text.documents.heading,
    Content: loaded(() => import('../documents/DocumentList.tsx').then(({ DocumentList }) => DocumentList)),
  },
  // Printing renders it without time to load it.
  { id: 'outline', label: (text) => text.panel.outline, Content: Outline },
  { id: 'filters', label: (text) => text.filters.label, Content: FiltersTab, phoneOnly: true },
  ...DOCK_CONTENTS.map(({ id, label, load }) => ({
    id,
    label,
    Content: loaded(load),
    phoneOnly: true,
  })),
];

/** Returns a component that is loaded when it is first shown. */
function loaded(load: LoadContent): ComponentType {
  return () => <LoadedContent load={load} />;
}

function FiltersTab() {
  return (
    <div className="panel">
      <StatusLine />
      <Filters />
    </div>
  );
}
