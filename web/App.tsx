import './App.css';
import { lazy, Suspense } from 'react';
import { CanvasTools } from './panels/canvas/CanvasTools.tsx';
import { EmptyView } from './panels/canvas/EmptyView.tsx';
import { GraphCanvas } from './panels/canvas/GraphCanvas.tsx';
import { Tooltip } from './panels/canvas/Tooltip.tsx';
import { Dialogs } from './panels/dialogs/Dialogs.tsx';
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
import { useStore, useText } from './state/useStore.ts';

const AppearancePanel = lazy(() => import('./panels/appearance/AppearancePanel.tsx'));

/** The layout of the page: places the panels, which have their own content and actions. */
export function App() {
  const text = useText();
  const isAppearanceOpen = useStore((state) => state.isAppearanceOpen);
  return (
    <>
      <a className="skip-link visually-hidden" href="#graph">
        {text.page.skipToGraph}
      </a>
      <div className="app">
        <SearchPanel />
        <PaneEdge pane="search" paneId={SEARCH_PANEL_ID} />
        <main className="stage">
          <Toolbar />
          <div className="canvas-area">
            <GraphCanvas />
            <div className="canvas-top">
              <ConnectionBanner />
              <FocusChip />
              <DocumentChips />
              <FilterChips />
            </div>
            <Suspense>{isAppearanceOpen && <AppearancePanel />}</Suspense>
            <EmptyView />
            <Notices />
            <CanvasTools />
          </div>
          <Dock />
          <StatusLine />
        </main>
        <PaneEdge pane="side" paneId={SIDE_PANEL_ID} />
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
