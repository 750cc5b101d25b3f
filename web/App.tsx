import './App.css';
import { CanvasTools } from './panels/CanvasTools.tsx';
import { ConnectionBanner } from './panels/ConnectionBanner.tsx';
import { ContextMenu } from './panels/ContextMenu.tsx';
import { Dialogs } from './panels/Dialogs.tsx';
import { DocumentChips } from './panels/DocumentChips.tsx';
import { EmptyView } from './panels/EmptyView.tsx';
import { FilterChips } from './panels/FilterChips.tsx';
import { Finder } from './panels/Finder.tsx';
import { GraphCanvas } from './panels/GraphCanvas.tsx';
import { LiveRegion } from './panels/LiveRegion.tsx';
import { Notices } from './panels/Notices.tsx';
import { PathPrompt } from './panels/PathPrompt.tsx';
import { PrintOutline } from './panels/PrintOutline.tsx';
import { Reader } from './panels/Reader.tsx';
import { StatusLine } from './panels/StatusLine.tsx';
import { Toolbar } from './panels/Toolbar.tsx';
import { Tooltip } from './panels/Tooltip.tsx';
import { useText } from './state/useStore.ts';

/** Where the panels stand. What they show and do is theirs. */
export function App() {
  const text = useText();
  return (
    <>
      <a className="skip-link visually-hidden" href="#graph">
        {text.page.skipToGraph}
      </a>
      <div className="app">
        <Finder />
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
        <Reader />
      </div>
      <Tooltip />
      <ContextMenu />
      <Dialogs />
      <LiveRegion />
      <PrintOutline />
    </>
  );
}
