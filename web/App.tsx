import './App.css';
import { CanvasTools } from './panels/canvas/CanvasTools.tsx';
import { EmptyView } from './panels/canvas/EmptyView.tsx';
import { GraphCanvas } from './panels/canvas/GraphCanvas.tsx';
import { Tooltip } from './panels/canvas/Tooltip.tsx';
import { Dialogs } from './panels/dialogs/Dialogs.tsx';
import { DocumentChips } from './panels/filters/DocumentChips.tsx';
import { FilterChips } from './panels/filters/FilterChips.tsx';
import { ContextMenu } from './panels/menus/ContextMenu.tsx';
import { Toolbar } from './panels/menus/Toolbar.tsx';
import { PrintOutline } from './panels/outline/PrintOutline.tsx';
import { PathPrompt } from './panels/paths/PathPrompt.tsx';
import { SearchPanel } from './panels/search/SearchPanel.tsx';
import { SidePanel } from './panels/sidePanel/SidePanel.tsx';
import { ConnectionBanner } from './panels/status/ConnectionBanner.tsx';
import { LiveRegion } from './panels/status/LiveRegion.tsx';
import { Notices } from './panels/status/Notices.tsx';
import { StatusLine } from './panels/status/StatusLine.tsx';
import { useText } from './state/useStore.ts';

/** The layout of the page: places the panels, which have their own content and actions. */
export function App() {
  const text = useText();
  return (
    <>
      <a className="skip-link visually-hidden" href="#graph">
        {text.page.skipToGraph}
      </a>
      <div className="app">
        <SearchPanel />
        <main className="stage">
          <Toolbar />
          <div className="canvas-area">
            <GraphCanvas />
            <div className="canvas-top">
              <ConnectionBanner />
              <PathPrompt />
              <DocumentChips />
              <FilterChips />
            </div>
            <EmptyView />
            <Notices />
            <CanvasTools />
          </div>
          <StatusLine />
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
