import type { Point } from '../../server/model/geometry.ts';
import type { References } from '../api/cite.ts';
import type { DatasetInfo } from '../api/dataset.ts';
import type { DocumentFigure } from '../api/document.ts';
import type { DocumentText } from '../api/documentText.ts';
import type { EntityDetails } from '../api/entity.ts';
import type { MeasureChoice, MeasuredFigure } from '../api/figures.ts';
import type { CitedPassage } from '../api/passages.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import type { Target } from '../canvas/Canvas.ts';
import type { Area } from '../canvas/camera/viewport.ts';
import type { Language } from '../i18n/language.ts';
import type { Failure, Message } from '../i18n/messages.ts';
import type { LayoutId } from '../layouts/layoutIds.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import type { History, Step } from './history.ts';
import { DEFAULT_PANES, DOCK_TABS, type DockTab, type PaneStates } from './panes.ts';
import type { SavedFilter } from './savedFilters.ts';
import { NO_SEARCH, type Search } from './search.ts';
import type { ConnectingTree } from './selectors/connectEntities.ts';
import { START_TABLE, type TableState } from './table.ts';
import type { QueryCondition } from './view/queryConditions.ts';
import { EMPTY_VIEW } from './view/view.ts';

/**
 * State of the whole page: immutable data, of which components read slices. Tables by id are maps, because an id such as
 * `constructor` has a value in every plain object.
 */
export interface State extends History {
  readonly settings: Settings;
  /** Whether the page is laid out for paper. */
  readonly isPrinting: boolean;
  readonly dataset: DatasetInfo | null;
  readonly graph: Graph;
  /** `ready` once the first view is loaded. */
  readonly phase: 'loading' | 'ready';
  /** Whether the first graph is drawn. What is around it follows. */
  readonly isDrawn: boolean;
  /** Null while the server answers. */
  readonly outage: Outage | null;
  /** Number of running tasks that wait for the server. */
  readonly pendingTasks: number;
  readonly search: Search;
  /** Named filters, which the browser stores. */
  readonly savedFilters: readonly SavedFilter[];
  /** The part of the graph that the window shows; null for all of it. */
  readonly camera: Area | null;
  /** Keys are entity ids. */
  readonly details: ReadonlyMap<string, Loadable<EntityDetails | null>>;
  /** Keys are document ids. */
  readonly figures: ReadonlyMap<string, Loadable<readonly DocumentFigure[]>>;
  /** Texts of documents with their facts. Keys are document ids. */
  readonly texts: ReadonlyMap<string, Loadable<DocumentText | null>>;
  /** Measures that have figures; null until a chart needs them. */
  readonly measures: Loadable<readonly MeasureChoice[]> | null;
  /** Keys are ids of measures. */
  readonly measureFigures: ReadonlyMap<string, Loadable<readonly MeasuredFigure[]>>;
  /** Keys are ids of entities, relations and figures. */
  readonly passages: ReadonlyMap<string, Loadable<readonly CitedPassage[]>>;
  readonly openCitation: OpenCitation | null;
  /** Tab of the side panel. `filters` and the tabs of the dock are in it on phones only. */
  readonly tab: 'details' | 'paths' | 'documents' | 'outline' | 'filters' | DockTab;
  /** The tab from which the details were opened; null if the user chose them. */
  readonly detailsOrigin: State['tab'] | null;
  readonly panes: PaneStates;
  readonly dockTab: DockTab;
  readonly table: TableState;
  /** Height of the bottom sheet on a phone. */
  readonly sheet: 'low' | 'half' | 'full';
  readonly dialog: Dialog | null;
  /** Whether the panel for layout, colours and the like is open. */
  readonly isAppearanceOpen: boolean;
  readonly layoutRun: LayoutRun | null;
  readonly menu: Menu | null;
  readonly tooltip: { readonly target: Target; readonly at: Point } | null;
  readonly pathForm: PathForm;
  /** Index of the path under the pointer or the focus, which is highlighted instead of the active one. */
  readonly pathPreview: number | null;
  readonly pathsWithout: PathsWithout | null;
  readonly connection: Connection | null;
  /** The entity that the arrow keys have reached; null after the user selects by other means. */
  readonly reached: { readonly id: string; readonly at: Point } | null;
  readonly notices: readonly Notice[];
  /** Message for screen readers. */
  readonly announcement: Message | null;
  /** Number of entities, relations and documents opened so far. Each adds an entry to the browser history. */
  readonly pageCount: number;
}

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether the operating system prefers a dark theme. */
  readonly systemDark: boolean;
  /** Whether the user chose the language. Then the language of a link does not change it. */
  readonly languageChosen: boolean;
}

export type Theme = 'system' | 'light' | 'dark';

export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'loaded'; readonly value: T };

export interface OpenCitation {
  /** Id of an entity, relation or figure. */
  readonly owner: string;
  /** Text from `formatCitation`. */
  readonly citation: string;
}

/** Message over the canvas. Plain notices disappear after a while, warnings when they are dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'warning';
  readonly message: Message;
  /** Step that the notice is about. The notice is shown as long as that is the last step. */
  readonly step: Step | null;
  /** Repeats what failed; null if that is no use. */
  readonly retry: (() => void) | null;
}

/** Reason why tasks wait for the server. */
export interface Outage extends Failure {
  /** Time until the next automatic retry; null if only the user retries. */
  readonly retryInMs: number | null;
}

export type Dialog =
  | { readonly kind: 'shortcuts' | 'export' }
  /** The dialog begins with the conditions. `neighbors` is null while they load. */
  | {
      readonly kind: 'chooser';
      readonly id: string;
      readonly conditions: readonly QueryCondition[];
      readonly neighbors: Neighbors | null;
    }
  /** `id` is null for the whole dataset; `references` is null while they load. */
  | { readonly kind: 'cite'; readonly id: string | null; readonly references: References | null };

/** The neighbours of an entity, the most connected first, and its relations. */
export interface Neighbors {
  readonly id: string;
  /** Number of neighbours, which may be more than those listed. */
  readonly total: number;
  readonly entities: readonly EntityCard[];
  readonly relations: readonly RelationCard[];
}

/** The layout that runs now. */
export interface LayoutRun {
  readonly id: LayoutId;
  /** Share of the work that is done, from 0 to 1; null if it is not known. */
  readonly share: number | null;
}

export interface Menu {
  readonly target: Target;
  readonly at: Point;
}

/** The form for paths. An end is null until it is chosen. */
export interface PathForm {
  readonly from: string | null;
  readonly to: string | null;
  readonly conditions: readonly QueryCondition[];
  /** Field for which the next click on an entity chooses it. */
  readonly picking: PathField | null;
  readonly isSearching: boolean;
}

export type PathField = 'from' | 'to' | 'via' | 'avoid';

/** Results without some of the conditions, for a search that found no path. */
export interface PathsWithout {
  /** From `pathKey`. */
  readonly search: string;
  /** Null while they load. */
  readonly results: readonly PathsWithoutResult[] | null;
}

export interface PathsWithoutResult {
  readonly dropped: readonly QueryCondition[];
  readonly totalCount: number;
  /** Length of the best path; null if there is none. */
  readonly length: number | null;
}

/** Connection between several entities. */
export interface Connection {
  readonly ids: readonly string[];
  readonly conditions: readonly QueryCondition[];
  /** Null while it loads. */
  readonly result: ConnectionResult | null;
}

export interface ConnectionResult {
  /** Entities that are related to several of the given ones, with the ids of those. */
  readonly connectors: readonly { readonly id: string; readonly connects: readonly string[] }[];
  readonly connectorCount: number;
  readonly tree: ConnectingTree;
}

export const NO_PATH_FORM: PathForm = { from: null, to: null, conditions: [], picking: null, isSearching: false };

/** Returns the content of the form: the active search, unless the user is changing it. */
export function pathFormOf({ pathForm, view: { path } }: State): PathForm {
  return path && !pathForm.isSearching
    ? { ...pathForm, from: path.from, to: path.to, conditions: path.conditions }
    : pathForm;
}

export function initialState(settings: Settings): State {
  return {
    view: EMPTY_VIEW,
    past: [],
    future: [],
    settings,
    isPrinting: false,
    dataset: null,
    graph: EMPTY_GRAPH,
    phase: 'loading',
    isDrawn: false,
    outage: null,
    pendingTasks: 0,
    search: NO_SEARCH,
    savedFilters: [],
    camera: null,
    details: new Map(),
    figures: new Map(),
    texts: new Map(),
    measures: null,
    measureFigures: new Map(),
    passages: new Map(),
    openCitation: null,
    tab: 'details',
    detailsOrigin: null,
    panes: DEFAULT_PANES,
    dockTab: DOCK_TABS[0],
    table: START_TABLE,
    sheet: 'low',
    dialog: null,
    isAppearanceOpen: false,
    layoutRun: null,
    menu: null,
    tooltip: null,
    pathForm: NO_PATH_FORM,
    pathPreview: null,
    pathsWithout: null,
    connection: null,
    reached: null,
    notices: [],
    announcement: null,
    pageCount: 0,
  };
}

/** Returns the theme in use, with `system` resolved. Paper is light. */
export function resolveTheme({
  settings: { theme, systemDark },
  isPrinting,
}: Pick<State, 'settings' | 'isPrinting'>): 'light' | 'dark' {
  if (isPrinting) return 'light';
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
}
