import type { Point } from '../../server/model/geometry.ts';
import type { References } from '../api/cite.ts';
import type { DatasetAnswer } from '../api/dataset.ts';
import type { DocumentFigure } from '../api/document.ts';
import type { EntityDetails } from '../api/entity.ts';
import type { CitedPassage } from '../api/passages.ts';
import type { SearchHit } from '../api/search.ts';
import type { EntityCard } from '../api/subgraph.ts';
import type { Target } from '../canvas/Canvas.ts';
import type { Language } from '../i18n/language.ts';
import type { Message } from '../i18n/messages.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import type { History } from './history.ts';
import { EMPTY_VIEW } from './view/view.ts';

/** Everything the page knows. Plain data that survives JSON; components read slices of it. */
export interface State extends History {
  readonly settings: Settings;
  readonly dataset: DatasetAnswer | null;
  readonly graph: Graph;
  /** `opening` until the first view stands. */
  readonly phase: 'opening' | 'ready';
  readonly connection: 'ok' | 'lost';
  /** Questions under way that a person waits for. */
  readonly waiting: number;
  readonly search: Search;
  /** By entity id. */
  readonly details: Readonly<Record<string, Loadable<EntityDetails | null>>>;
  /** By document id. */
  readonly figures: Readonly<Record<string, Loadable<readonly DocumentFigure[]>>>;
  /** By the id of the entity, relation or figure that is cited. */
  readonly passages: Readonly<Record<string, Loadable<readonly CitedPassage[]>>>;
  readonly openCitation: OpenCitation | null;
  /** `legend` is a tab on phones only; elsewhere the legend has a place of its own. */
  readonly tab: 'details' | 'documents' | 'outline' | 'legend';
  /** How much of the bottom sheet a phone shows. */
  readonly sheet: 'low' | 'half' | 'full';
  readonly dialog: Dialog | null;
  readonly menu: Menu | null;
  readonly tooltip: { readonly target: Target; readonly at: Point } | null;
  readonly pathSearch: PathSearch | null;
  readonly notices: readonly Notice[];
  /** What a screen reader is told next. */
  readonly spoken: Message | null;
  /** Counts what was opened, entities, relations and documents: each is a page to go back to. */
  readonly opened: number;
}

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** What the system asks for. */
  readonly systemDark: boolean;
}

export type Theme = 'system' | 'light' | 'dark';

export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'loaded'; readonly value: T };

export interface Search {
  readonly text: string;
  readonly status: 'idle' | 'searching' | 'found' | 'failed';
  /** The text that the hits are of. */
  readonly answered: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** Ids of documents. */
  readonly documents: readonly string[];
  /** Which of the results, entities before documents, Enter goes to. */
  readonly active: number;
}

export interface OpenCitation {
  /** The entity, relation or figure that is cited. */
  readonly owner: string;
  /** As {@link formatCitation} writes it. */
  readonly citation: string;
}

/** A message over the canvas, until it is dismissed or its time is up. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'warning';
  readonly message: Message;
}

export type Dialog =
  | { readonly kind: 'shortcuts' | 'export' }
  /** `neighbors` is null until they have been read. */
  | { readonly kind: 'chooser'; readonly id: string; readonly neighbors: readonly EntityCard[] | null }
  /** `id` is null for the whole dataset, `references` until they have been read. */
  | { readonly kind: 'cite'; readonly id: string | null; readonly references: References | null };

export interface Menu {
  readonly target: Target;
  readonly at: Point;
}

/** A path being asked for: `to` is null until the other end is chosen. */
export interface PathSearch {
  readonly from: string | null;
  readonly to: string | null;
  readonly status: 'choosing' | 'searching' | 'none';
}

export const NO_SEARCH: Search = {
  text: '',
  status: 'idle',
  answered: '',
  hits: [],
  total: 0,
  documents: [],
  active: 0,
};

export function initialState(settings: Settings): State {
  return {
    view: EMPTY_VIEW,
    past: [],
    future: [],
    settings,
    dataset: null,
    graph: EMPTY_GRAPH,
    phase: 'opening',
    connection: 'ok',
    waiting: 0,
    search: NO_SEARCH,
    details: {},
    figures: {},
    passages: {},
    openCitation: null,
    tab: 'details',
    sheet: 'low',
    dialog: null,
    menu: null,
    tooltip: null,
    pathSearch: null,
    notices: [],
    spoken: null,
    opened: 0,
  };
}

/** The theme that is drawn. */
export function drawnTheme({ theme, systemDark }: Settings): 'light' | 'dark' {
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
}
