import type { Canvas } from '../../canvas/Canvas.ts';
import { createCanvas } from '../../canvas/createCanvas.ts';
import { dictionaryOf } from '../../i18n/index.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { htmlLang, preferredLanguage } from '../../i18n/language.ts';
import { LANGUAGE_KEY, readChosenLanguage } from '../../i18n/storedLanguage.ts';
import type { Actions } from '../actions/createActions.ts';
import { linkTo } from '../actions/navigation.ts';
import { formatPanes, parseDockTab, parsePanes } from '../panes.ts';
import { formatSavedFilters, parseSavedFilters, type SavedFilter } from '../savedFilters.ts';
import { groupOfNode, membersOf, nodeOf } from '../selectors/groups.ts';
import { toCanvasGraph } from '../selectors/toCanvasGraph.ts';
import { resolveTheme, type Settings, type State } from '../state.ts';
import type { Store } from '../store.ts';
import { parseToggledColumns, parseWidths, START_TABLE } from '../table.ts';
import { previewPath } from '../view/previewPath.ts';
import { onlyEntity } from '../view/selection.ts';
import { isLink } from '../view/url.ts';
import { bindSession } from './bindSession.ts';

/** Keys of local storage. */
const KEYS = {
  language: LANGUAGE_KEY,
  theme: 'theme',
  panes: 'panes',
  dockTab: 'dock-tab',
  filters: 'filters',
  columns: 'table-columns',
  widths: 'table-widths',
};
/** Browsers limit how often a page may change its address. */
const ADDRESS_MS = 120;

/** Reads the settings from local storage, with those of the system as default. */
export function readSettings(): Settings {
  const theme = readStored(KEYS.theme);
  const chosen = readChosenLanguage();
  return {
    language: chosen ?? preferredLanguage(navigator.languages),
    languageChosen: chosen !== null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    systemDark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

/** Reads the panes and the columns of the table from local storage. */
export function readPanes(): Pick<State, 'panes' | 'dockTab' | 'table'> {
  const table = {
    ...START_TABLE,
    toggledColumns: parseToggledColumns(readStored(KEYS.columns)),
    widths: parseWidths(readStored(KEYS.widths)),
  };
  return { table, panes: parsePanes(readStored(KEYS.panes)), dockTab: parseDockTab(readStored(KEYS.dockTab)) };
}

/** Reads the named filters from local storage. */
export function readSavedFilters(): readonly SavedFilter[] {
  return parseSavedFilters(readStored(KEYS.filters));
}

/** Binds the state to the address, the document, local storage and the server. Returns a promise of the first view. */
export function bindBrowser(store: Store<State>, actions: Actions, anchors: readonly string[]): Promise<void> {
  const firstView = bindAddress(store, actions, anchors);
  bindSession(store, actions, firstView);
  bindDocument(store);
  bindStorage(store);
  bindServer(store, actions);
  store.subscribe(() => void actions.facts.ensureDetails());
  store.subscribe(() => void actions.appearance.ensureMeasures());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) =>
    actions.page.setSystemDark(event.matches),
  );
  return firstView;
}

/** Creates the canvas in an element and updates it with the state. Returns a function that removes it. */
export function bindCanvas(element: HTMLElement, store: Store<State>, actions: Actions): () => void {
  const { selection, edits, page, expansion, appearance } = actions;
  const entitiesOfNode = (id: string): readonly string[] => membersOf(id, store.get().view, store.get().graph);
  const canvas: Canvas = createCanvas(element, {
    onSelect: selection.click,
    onExpand: (node) => {
      const { view, graph } = store.get();
      if (groupOfNode(node, view, graph)) appearance.openGroup(node);
      else void expansion.toggleExpanded(node);
    },
    onBadge: (id) => void expansion.expand(id),
    onBoxSelect: (nodes) => selection.addToSelection(nodes.flatMap(entitiesOfNode)),
    onMove: edits.move,
    onMenu: (target, at) => {
      if (target.kind === 'edge' && !store.get().graph.relations.has(target.id)) selection.click(target, false);
      else page.showMenu(target, at);
    },
    onArea: selection.openArea,
    onHover: page.showTooltip,
    onCamera: page.setCamera,
    coveredAreas: () => [...document.querySelectorAll('.canvas-tools')].map((tools) => tools.getBoundingClientRect()),
    onOutside: page.reportOutside,
    onDrawn: () => {
      performance.mark('graph-drawn');
      // The browser shows the drawing before anything else is rendered.
      setTimeout(page.reportDrawn);
    },
  });
  const node = (id: string): string => nodeOf(id, store.get().view, store.get().graph);
  // Actions know entities, which a group may contain.
  actions.setCanvas({
    ...canvas,
    fit: (ids) => canvas.fit(ids?.map(node)),
    reveal: (id) => canvas.reveal(node(id)),
    approach: (id) => canvas.approach(node(id)),
    clientPosition: (id) => canvas.clientPosition(node(id)),
  });
  const unsubscribe = onChange(
    store,
    ({ phase, view, graph, dataset, settings, isPrinting, reached, pathPreview }) => [
      phase,
      view,
      graph,
      dataset,
      settings,
      isPrinting,
      reached,
      pathPreview,
    ],
    ({ phase, view, graph, dataset, settings, isPrinting, reached, pathPreview, camera, isDrawn }) => {
      if (!dataset || phase === 'loading') return;
      if (camera && !isDrawn) canvas.showArea(camera);
      const { vocabulary, documents, meta } = dataset;
      const canvasGraph = toCanvasGraph(previewPath(pathPreview)(view), graph, {
        types: vocabulary.types,
        predicates: vocabulary.predicates,
        documents,
        communities: meta.communities,
        theme: resolveTheme({ settings, isPrinting }),
        language: settings.language,
        reached: reached?.id ?? null,
      });
      canvas.show(canvasGraph);
    },
  );
  return () => {
    unsubscribe();
    actions.setCanvas(null);
    canvas.destroy();
  };
}

/** Returns the link in the address: the fragment, or the query, if a program put the fragment there. */
export function linkInAddress(): string {
  const { hash, search } = location;
  return !isLink(hash) && /[?&](view|select|document)=/i.test(search) ? search : hash;
}

/**
 * Writes the view into the address. Opens the view in the address at the start, and when the user goes back or changes it.
 *
 * @param anchors Ids of the elements to which the page links.
 * @returns A promise of the first view.
 */
function bindAddress(store: Store<State>, actions: Actions, anchors: readonly string[]): Promise<void> {
  let pageCount = store.get().pageCount;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(pending);
    pending = undefined;
    const state = store.get();
    const address = `#${linkTo(state)}`;
    const isPage = state.pageCount !== pageCount;
    pageCount = state.pageCount;
    if (address === location.hash) return;
    if (isPage) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  onChange(
    store,
    ({ view, settings, camera, phase, pageCount: pages, panes, dockTab, tab, table }) => [
      ...[view, settings.language, camera, phase, pages],
      ...[panes.dock.isOpen, dockTab, tab, table.kind, table.scope, table.sort, table.filters, table.toggledColumns],
    ],
    (state) => {
      if (state.phase !== 'ready') return;
      // A new history entry is written at once, before further changes replace the one before it.
      if (state.pageCount !== pageCount) write();
      else pending ??= setTimeout(write, ADDRESS_MS);
    },
  );
  addEventListener('popstate', () => {
    clearTimeout(pending);
    pending = undefined;
    void openAddress();
  });
  // Before `bindSession` keeps the address.
  addEventListener('pagehide', () => pending && write());
  return openAddress();

  async function openAddress(): Promise<void> {
    const link = linkInAddress();
    if (anchors.includes(link.slice(1))) {
      if (store.get().phase === 'ready') write();
      else await actions.navigation.open('');
      return;
    }
    await actions.navigation.open(link);
    const { phase, outage } = store.get();
    if (phase === 'ready' && !outage && linkInAddress() === link) write();
  }
}

/** Sets language, theme and title of the HTML document. */
function bindDocument(store: Store<State>): void {
  onChange(
    store,
    ({ view, graph, dataset, settings, isPrinting }) => [
      view.selection,
      view.document,
      graph.entities,
      dataset,
      settings,
      isPrinting,
    ],
    ({ view, graph, dataset, settings, isPrinting }) => {
      const { language } = settings;
      const root = document.documentElement;
      root.lang = htmlLang(language);
      root.dataset.theme = resolveTheme({ settings, isPrinting });
      const site = dataset?.meta.title[language] ?? dictionaryOf(language).page.title;
      const entity = graph.entities.get(onlyEntity(view) ?? '')?.name;
      const openDocument = dataset?.documents.find(({ id }) => id === view.document?.id)?.title;
      const subject = (entity ?? openDocument)?.[language];
      document.title = joinTexts([subject, site]);
    },
  );
}

function bindStorage(store: Store<State>): void {
  let before = store.get();
  store.subscribe(() => {
    const now = store.get();
    const { settings, panes, dockTab, savedFilters, table } = now;
    if (settings.languageChosen && settings !== before.settings) writeStored(KEYS.language, settings.language);
    if (settings.theme !== before.settings.theme) writeStored(KEYS.theme, settings.theme);
    if (panes !== before.panes) writeStored(KEYS.panes, formatPanes(panes));
    if (dockTab !== before.dockTab) writeStored(KEYS.dockTab, dockTab);
    if (savedFilters !== before.savedFilters) writeStored(KEYS.filters, formatSavedFilters(savedFilters));
    if (table.toggledColumns !== before.table.toggledColumns)
      writeStored(KEYS.columns, JSON.stringify(table.toggledColumns));
    if (table.widths !== before.table.widths) writeStored(KEYS.widths, JSON.stringify(table.widths));
    before = now;
  });
  // Another tab changed the named filters.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== KEYS.filters) return;
    before = { ...before, savedFilters: parseSavedFilters(newValue) };
    store.update((state) => ({ ...state, savedFilters: before.savedFilters }));
  });
}

/** Retries when the server may answer again. */
function bindServer(store: Store<State>, actions: Actions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onChange(
    store,
    ({ outage }) => [outage],
    ({ outage }) => {
      clearTimeout(timer);
      if (outage?.retryInMs != null) timer = setTimeout(() => void actions.reconnect('timer'), outage.retryInMs);
    },
  );
  addEventListener('online', () => void actions.reconnect('user'));
}

/** Runs `act` now and when one of the watched values changes. Returns a function that unsubscribes. */
function onChange(
  store: Store<State>,
  watch: (state: State) => readonly unknown[],
  act: (state: State) => void,
): () => void {
  let before = watch(store.get());
  act(store.get());
  return store.subscribe(() => {
    const state = store.get();
    const now = watch(state);
    if (now.every((value, index) => Object.is(value, before[index]))) return;
    before = now;
    act(state);
  });
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // The browser may block storage. Then the page starts with the settings of the system.
    return null;
  }
}

function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked or full. Then the setting lasts until the page is closed.
    console.warn(`Could not store the setting “${key}”`);
  }
}
