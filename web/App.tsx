import './App.css';
import { type ReactNode, useEffect } from 'react';
import { CanvasTools } from './panels/canvas/CanvasTools.tsx';
import { EmptyView } from './panels/canvas/EmptyView.tsx';
import { GraphCanvas } from './panels/canvas/GraphCanvas.tsx';
import { LayoutProgress } from './panels/canvas/LayoutProgress.tsx';
import { Tooltip } from './panels/canvas/Tooltip.tsx';
import { loadDetails } from './panels/details/DetailsTab.tsx';
import { Dialogs, loadDialogs } from './panels/dialogs/Dialogs.tsx';
import { Dock } from './panels/dock/Dock.tsx';
import { DocumentChips } from './panels/filters/DocumentChips.tsx';
import { FilterChips } from './panels/filters/FilterChips.tsx';
import { FocusChip } from './panels/filters/FocusChip.tsx';
import { ContextMenu } from './panels/menus/ContextMenu.tsx';
import { Toolbar } from './panels/menus/Toolbar.tsx';
import { PrintOutline } from './panels/outline/PrintOutline.tsx';
import { PaneEdge } from './panels/panes/PaneEdge.tsx';
import { SEARCH_PANEL_ID, SearchPanel } from './panels/search/SearchPanel.tsx';
import { SIDE_PANEL_ID, SidePanel } from './panels/sidePanel/SidePanel.tsx';
import { ConnectionBanner } from './panels/status/ConnectionBanner.tsx';
import { LiveRegion } from './panels/status/LiveRegion.tsx';
import { Notices } from './panels/status/Notices.tsx';
import { StatusLine } from './panels/status/StatusLine.tsx';
import { type LoadContent, LoadedContent, prefetchContent } from './panels/tabs/LoadedContent.tsx';
import { useFirstDrawing } from './panels/useFirstDrawing.ts';
import { useStore, useText } from './state/useStore.ts';

const loadAppearance: LoadContent = () =>
  import('./panels/appearance/AppearancePanel.tsx').then(({ AppearancePanel }) => AppearancePanel);

/** Loaded when the page is idle, so that a click on them shows them at once. */
const PREFETCHED = [loadDetails, loadDialogs, loadAppearance];

/** The layout of the page: places the panels, which have their own content and actions. */
export function App() {
  const text = useText();
  const isAppearanceOpen = useStore((state) => state.isAppearanceOpen);
  const isDrawn = useFirstDrawing();

  useEffect(() => {
    if (isDrawn) whenIdle(() => PREFETCHED.forEach(prefetchContent));
  }, [isDrawn]);

  return (
    <>
      <a className="skip-link visually-hidden" href="#graph">
        {text.page.skipToGraph}
      </a>
      <div className="app">
        <SearchPanel />
        <main className="stage">
          <PaneEdge pane="search" paneId={SEARCH_PANEL_ID} />
          <Toolbar />
          <div className="canvas-area">
            <div className="canvas-split">
              {isAppearanceOpen && <LoadedContent load={loadAppearance} Frame={Banner} />}
              <div className="canvas-view">
                <GraphCanvas />
                <div className="canvas-top">
                  <ConnectionBanner />
                  <FocusChip />
                  <DocumentChips />
                  <FilterChips />
                </div>
                <EmptyView />
                <LayoutProgress />
                <Notices />
                <CanvasTools />
              </div>
            </div>
          </div>
          <Dock />
          <StatusLine />
          <PaneEdge pane="side" paneId={SIDE_PANEL_ID} />
        </main>
        <SidePanel />
      </div>
      <Tooltip />
      <ContextMenu />
      <Dialogs />
      <LiveRegion />
      <PrintOutline />
    </>
  );
}

function Banner({ children }: { readonly children: ReactNode }) {
  return (
    <div className="canvas-top">
      <div className="banner">{children}</div>
    </div>
  );
}

/** Runs a task when the browser has nothing else to do; Safari has no such event. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 500);
}
