import { loadDictionary } from '../../i18n/index.ts';
import { START_SIZE } from '../../start/pickStart.ts';
import { entityIdsOf } from '../graph.ts';
import type { Step } from '../history.ts';
import { isNarrow } from '../narrow.ts';
import { datasetPosition, defaultPositions } from '../selectors/placeEntities.ts';
import type { Notice, State } from '../state.ts';
import { linkedTable } from '../tableLink.ts';
import { closeDocument } from '../view/activeDocument.ts';
import { replaceParts } from '../view/changeParts.ts';
import { formatLink, isLink, parseLink } from '../view/url.ts';
import { firstPartKey, formatViewPart, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { layoutActions } from './layouts.ts';
import { createLinkOpener } from './links.ts';
import type { Loader } from './loader.ts';
import type { pageActions } from './page.ts';

/** A window of a phone that is held upright. A tablet has room for the large start view. */
const TALL = '(max-aspect-ratio: 2/3)';

/** Returns the start view for the window: a tall one for a phone, else the large one. */
export function startPart(): ViewPart {
  const isTall = isNarrow() && matchMedia(TALL).matches;
  return { kind: 'start', limit: isTall ? START_SIZE.narrow : START_SIZE.wide };
}

/** Returns the fragment of a link to the current view. */
export function linkTo(state: State): string {
  const { view, graph, dataset, settings, camera } = state;
  return formatLink(view, {
    version: dataset?.meta.version ?? '',
    language: settings.language,
    camera,
    table: isTableShown(state) ? linkedTable(state.table) : null,
    ids: entityIdsOf(view.parts, graph),
    defaultPosition: defaultPositions(view.parts, graph),
  });
}

/** Whether the table is open in the dock, or in the sheet of a phone. */
function isTableShown({ panes, dockTab, tab }: State): boolean {
  return tab === 'table' || (panes.dock.isOpen && dockTab === 'table');
}

export function navigationActions(
  context: Context,
  loader: Loader,
  { openDock }: ReturnType<typeof pageActions>,
  layouts: ReturnType<typeof layoutActions>,
) {
  const { store, attempt, change, commit, canvas } = context;
  const { showLink, reportLink } = createLinkOpener(context, loader);
  /** Number of links that were opened. */
  let turn = 0;

  return {
    /** Shows the view of a link: at the start, and when the user goes back or forward. */
    open: (fragment: string): Promise<void> => {
      turn += 1;
      const own = turn;
      const first = store.get().phase === 'loading';
      const link = parseLink(fragment);
      const isAboutLink = ({ message: { kind } }: Notice) => kind === 'linkReport' || kind === 'otherVersion';
      change({ notices: store.get().notices.filter((notice) => !isAboutLink(notice)) });
      const isRefused = link.excess !== null && link.excess.of !== 'positions';
      // Neither loses the view.
      if (!first && (isRefused || (fragment !== '' && !isLink(fragment)))) return attempt(() => reportLink(link, []));
      return attempt(async () => {
        const { language } = link;
        if (language && !store.get().settings.languageChosen) {
          await loadDictionary(language);
          if (own === turn) change({ settings: { ...store.get().settings, language } });
        }
        const before = firstPartKey(store.get().view);
        if (first) change({ camera: link.camera });
        // A later link replaces this one.
        if (!(await showLink(link, startPart, () => own === turn))) return;
        const { view } = store.get();
        if (first && link.table) openDock('table');
        else if (first && view.chart) openDock('figures');
        // Without its positions, the layout of a link runs again.
        if (view.layout.id !== link.layout.id) void layouts.run(link.layout.id);
        const selected = view.selection.entities.at(-1);
        // The canvas begins with the camera of the first link.
        if (first) return;
        // Views with the same first part keep zoom and pan.
        if (firstPartKey(view) !== before) {
          if (link.camera) {
            // The canvas reports the area later; until then the address keeps it.
            change({ camera: link.camera });
            canvas()?.showArea(link.camera);
          } else canvas()?.fit();
        } else if (selected) canvas()?.reveal(selected);
      });
    },

    /** Puts steps of undo and redo from before a reload around those of this page, once their parts are loaded. */
    restoreSteps: (past: readonly Step[], future: readonly Step[]): Promise<void> =>
      attempt(async () => {
        const parts = [...past, ...future].flatMap(({ view }) => view.parts);
        if (past.length + future.length === 0) return;
        await loader.loadParts(parts, (error) => {
          throw error;
        });
        await loader.loadRelations(parts);
        store.update((state) => ({
          ...state,
          past: [...past, ...state.past],
          // A step that the user has made in the meantime replaces those that were undone.
          future: state.past.length > 0 ? state.future : [...state.future, ...future],
        }));
      }),

    showStart: (): Promise<void> =>
      attempt(async () => {
        const part = startPart();
        await loader.loadPart(part);
        const { graph } = store.get();
        commit({ kind: 'showStart' }, (view) =>
          closeDocument()(
            replaceParts(part, graph.positionsByPart.get(formatViewPart(part)) ?? new Map(), graph)(view),
          ),
        );
        canvas()?.fit();
      }),

    showAll: (): Promise<void> =>
      attempt(async () => {
        const part: ViewPart = { kind: 'all' };
        await loader.loadPart(part);
        const { graph } = store.get();
        const positions = new Map(
          entityIdsOf([part], graph).flatMap((id) => {
            const entity = graph.entities.get(id);
            return entity ? [[id, datasetPosition(entity)] as const] : [];
          }),
        );
        commit({ kind: 'showAll' }, replaceParts(part, positions, graph));
        canvas()?.fit();
      }),
  };
}
