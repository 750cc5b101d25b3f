import type { Canvas } from '../../canvas/Canvas.ts';
import { createCanvas } from '../../canvas/createCanvas.ts';
import { DICTIONARIES } from '../../i18n/index.ts';
import { htmlLang, type Language, preferredLanguage } from '../../i18n/language.ts';
import type { Actions } from '../actions/createActions.ts';
import { linkTo } from '../actions/navigation.ts';
import { toCanvasGraph } from '../selectors/toCanvasGraph.ts';
import { resolveTheme, type Settings, type State, type Theme } from '../state.ts';
import type { Store } from '../store.ts';
import { onlyEntity } from '../view/selection.ts';

/** Storage keys; what is stored is checked when it is read, as anyone may have written it. */
const KEYS = { language: 'language', theme: 'theme' };
/** How often a server that is gone is asked whether it is back. */
const RETRY_MS = 3000;
/** Browsers refuse to rewrite the address too often; a burst of changes is one. */
const ADDRESS_MS = 120;

/** What the browser knows of this person: their choices of before, else the system's. */
export function readSettings(): Settings {
  const language = readStored(KEYS.language);
  const theme = readStored(KEYS.theme);
  return {
    language: language === 'zh' || language === 'en' ? language : preferredLanguage(navigator.languages),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    systemDark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

/** Ties the state to what lies outside it. Each binding looks at one thing and acts where that has changed. */
export function bind(store: Store<State>, actions: Actions): void {
  bindAddress(store, actions);
  bindDocument(store);
  bindStorage(store);
  bindServer(store, actions);
  store.subscribe(() => void actions.facts.ensureDetails());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) =>
    actions.page.setSystemDark(event.matches),
  );
}

/** Makes the canvas in an element and shows it every new graph. Returns a function that removes it. */
export function bindCanvas(element: HTMLElement, store: Store<State>, actions: Actions): () => void {
  const { selection, edits, page, expansion } = actions;
  const canvas: Canvas = createCanvas(element, {
    onSelect: selection.choose,
    onExpand: (id) => void expansion.toggleExpanded(id),
    onBoxSelect: selection.addToSelection,
    onMove: edits.move,
    onMenu: page.showMenu,
    onHover: page.showTooltip,
  });
  actions.setCanvas(canvas);
  let isDrawn = false;
  const show = onChange(
    store,
    ({ view, graph, dataset, settings }) => [view, graph, dataset, settings],
    ({ view, graph, dataset, settings }) => {
      if (!dataset) return;
      const { types, predicates } = dataset.vocabulary;
      const canvasGraph = toCanvasGraph(view, graph, {
        types,
        predicates,
        theme: resolveTheme(settings),
        language: settings.language,
      });
      canvas.show(canvasGraph);
      if (!isDrawn && canvasGraph.nodes.length > 0) markDrawn();
      isDrawn ||= canvasGraph.nodes.length > 0;
    },
  );
  return () => {
    show();
    actions.setCanvas(null);
    canvas.destroy();
  };
}

/** For `npm run bench`: when the first graph was on the screen. Cytoscape draws in the next frame. */
function markDrawn(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('graph-drawn')));
}

/** The address follows the view; a step that a person would call a page can be gone back from. */
function bindAddress(store: Store<State>, actions: Actions): void {
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
    ({ view, settings, phase, pageCount: pages }) => [view, settings.language, phase, pages],
    (state) => {
      if (state.phase !== 'ready') return;
      // A page is written at once, so that what came before it stays behind it.
      if (state.pageCount !== pageCount) write();
      else pending ??= setTimeout(write, ADDRESS_MS);
    },
  );
  addEventListener('popstate', () => {
    clearTimeout(pending);
    pending = undefined;
    void actions.navigation.open(location.hash);
  });
}

/** Language, theme and title of the document. */
function bindDocument(store: Store<State>): void {
  onChange(
    store,
    ({ view, graph, dataset, settings }) => [view.selection, view.document, graph.entities, dataset, settings],
    ({ view, graph, dataset, settings }) => {
      const { language } = settings;
      const root = document.documentElement;
      root.lang = htmlLang(language);
      root.dataset.theme = resolveTheme(settings);
      const site = dataset?.meta.title[language] ?? DICTIONARIES[language].page.title;
      const entity = graph.entities[onlyEntity(view) ?? '']?.name;
      const read = dataset?.documents.find(({ id }) => id === view.document?.id)?.title;
      const subject = (entity ?? read)?.[language];
      document.title = subject ? `${subject} · ${site}` : site;
    },
  );
}

function bindStorage(store: Store<State>): void {
  let before = store.get().settings;
  store.subscribe(() => {
    const { settings } = store.get();
    if (settings.language !== before.language) writeStored(KEYS.language, settings.language);
    if (settings.theme !== before.theme) writeStored(KEYS.theme, settings.theme);
    before = settings;
  });
}

/** While the server is gone, asks again until it is back. */
function bindServer(store: Store<State>, actions: Actions): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  onChange(
    store,
    ({ connection }) => [connection],
    ({ connection }) => {
      clearInterval(timer);
      timer = connection === 'lost' ? setInterval(() => void actions.reconnect(), RETRY_MS) : undefined;
    },
  );
  addEventListener('online', () => void actions.reconnect());
}

/** Runs `act` now and whenever one of the watched values is another one. Returns what ends it. */
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
    // A browser may refuse storage altogether; the page then begins with the system's choices.
    return null;
  }
}

function writeStored(key: string, value: Language | Theme): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused or full: the choice holds for this visit.
    console.warn(`“${key}” could not be stored`);
  }
}
