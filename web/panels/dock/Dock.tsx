import './Dock.css';
import { useNarrow } from '../../state/narrow.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { PaneEdge } from '../panes/PaneEdge.tsx';
import { PaneToggle } from '../panes/PaneToggle.tsx';
import { LoadedContent } from '../tabs/LoadedContent.tsx';
import { TabList, tabId } from '../tabs/TabList.tsx';
import { DOCK_CONTENTS } from './tabs.ts';

export const DOCK_ID = 'dock';
const CONTENT_ID = 'dock-content';

/** The pane below the canvas: a row of tabs, with the content of one of them while it is open. */
export function Dock() {
  const text = useText();
  const { page } = useActions();
  const isOpen = useStore((state) => state.panes.dock.isOpen);
  const chosen = useStore((state) => state.dockTab);
  const isNarrow = useNarrow();
  if (isNarrow) return null;
  const content = DOCK_CONTENTS.find(({ id }) => id === chosen);
  return (
    <section id={DOCK_ID} className="dock" aria-label={text.panes.dock} tabIndex={-1}>
      <PaneEdge pane="dock" paneId={CONTENT_ID} />
      <div className="dock-bar">
        <TabList
          label={text.panes.dock}
          tabs={DOCK_CONTENTS}
          active={isOpen ? chosen : null}
          contentId={CONTENT_ID}
          onChoose={(id) => (isOpen && id === chosen ? page.setPane('dock', { isOpen: false }) : page.openDock(id))}
        />
        <PaneToggle pane="dock" paneId={CONTENT_ID} />
      </div>
      <div id={CONTENT_ID} className="dock-content" role="tabpanel" aria-labelledby={tabId(chosen)} hidden={!isOpen}>
        {isOpen && content && <LoadedContent key={chosen} load={content.load} />}
      </div>
    </section>
  );
}
