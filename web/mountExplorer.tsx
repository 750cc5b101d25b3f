import './theme/index.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createClient } from './api/client.ts';
import { readStartData, type StartData } from './api/startData.ts';
import { loadDictionary } from './i18n/index.ts';
import { GRAPH_ID } from './panels/canvas/GraphCanvas.tsx';
import { DOCK_ID } from './panels/dock/Dock.tsx';
import { SEARCH_ID } from './panels/search/SearchBox.tsx';
import { SIDE_PANEL_ID } from './panels/sidePanel/SidePanel.tsx';
import { bindBrowser, linkInAddress, readPanes, readSavedFilters, readSettings } from './state/browser/bindBrowser.ts';
import { bindKeyboard } from './state/browser/bindKeyboard.ts';
import { createExplorer, type Explorer } from './state/createExplorer.ts';
import { ExplorerContext } from './state/useStore.ts';
import { parseLink } from './state/view/url.ts';

/** The page is rendered together with its first view, but does not wait longer for it. */
const FIRST_VIEW_MS = 50;

/** Starts the explorer in an element, with the view of the page's address. */
export async function mountExplorer(
  root: HTMLElement,
  startData: Promise<StartData | null> = readStartData(),
): Promise<Explorer> {
  const settings = readSettings();
  // The language of a link applies before the first rendering, unless the user has chosen one.
  const linked = settings.languageChosen ? null : parseLink(linkInAddress()).language;
  const language = linked ?? settings.language;
  await loadDictionary(language);
  const explorer = createExplorer({ ...settings, language }, createClient('/graphql'), startData);
  const { store, actions } = explorer;
  store.update((state) => ({ ...state, ...readPanes(), savedFilters: readSavedFilters() }));

  const firstView = bindBrowser(store, actions, [SEARCH_ID, GRAPH_ID, SIDE_PANEL_ID]);
  bindKeyboard(store, actions, { search: SEARCH_ID, graph: GRAPH_ID, sidePanel: SIDE_PANEL_ID, dock: DOCK_ID });

  // Otherwise an empty graph would be drawn first, and most components would be rendered twice.
  await Promise.race([firstView, new Promise((resolve) => setTimeout(resolve, FIRST_VIEW_MS))]);
  // At once, with the effects that create the canvas: React would otherwise wait for a frame.
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <ExplorerContext value={explorer}>
          <App />
        </ExplorerContext>
      </StrictMode>,
    ),
  );
  return explorer;
}
