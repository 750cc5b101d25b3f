import { readDataset } from '../../api/dataset.ts';
import { readRelation } from '../../api/relation.ts';
import { readCards } from '../../api/subgraph.ts';
import { entityIdsOf, pathKey } from '../graph.ts';
import { START_SIZE } from '../selectors/pickStart.ts';
import { datasetPosition, defaultPositions, placeNewEntities } from '../selectors/placeEntities.ts';
import type { State } from '../state.ts';
import { closeDocument } from '../view/activeDocument.ts';
import { replaceParts } from '../view/changeParts.ts';
import { formatLink, type Link, linkToView, parseLink } from '../view/url.ts';
import type { View } from '../view/view.ts';
import { formatViewPart, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** Returns whether the window is too narrow for three columns. The style sheets have the same width. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 60rem)').matches;
}

export function startPart(): ViewPart {
  return { kind: 'start', limit: isNarrow() ? START_SIZE.narrow : START_SIZE.wide };
}

/** Returns the fragment of a link to the current view. */
export function linkTo({ view, graph, dataset, settings }: State): string {
  return formatLink(view, {
    version: dataset?.meta.version ?? '',
    language: settings.language,
    ids: entityIdsOf(view.parts, graph),
    defaultPosition: defaultPositions(view.parts, graph),
  });
}

export function navigationActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, notify, commit, canvas } = context;

  /** Loads the dataset once and returns its version. */
  async function loadDataset(): Promise<string> {
    const known = store.get().dataset;
    if (known) return known.meta.version;
    const dataset = await readDataset(runQuery);
    change({ dataset });
    return dataset.meta.version;
  }

  /** Loads all parts in parallel. Adds those that do not exist to `missing`. */
  async function loadAll(parts: readonly ViewPart[], missing: Set<string>): Promise<readonly ViewPart[]> {
    const loaded = await Promise.all(parts.map(loader.loadPart));
    loaded.forEach((part, index) => {
      const requested = parts[index];
      if (!part && requested) missing.add(nameOfPart(requested));
    });
    return loaded.filter((part) => part !== null);
  }

  /** Loads the selection, which may be outside the view. Adds ids that do not exist to `missing`. */
  async function loadSelection({ selection }: Link, missing: Set<string>): Promise<Link['selection']> {
    const { graph } = store.get();
    const unknown = selection.entities.filter((id) => !graph.entities.has(id));
    const currentIds = new Map(selection.entities.map((id) => [id, graph.entities.get(id)?.id ?? null]));
    if (unknown.length > 0) {
      const cards = await readCards(runQuery, unknown);
      unknown.forEach((id, index) => {
        currentIds.set(id, cards[index]?.id ?? null);
      });
      loader.cacheCards(
        cards.filter((card) => card !== null),
        [],
      );
    }
    const relations: string[] = [];
    for (const id of selection.relations) {
      const loaded = graph.relations.has(id) ? null : await readRelation(runQuery, id);
      if (loaded) loader.cacheCards([loaded.subject, loaded.object], [loaded]);
      if (loaded || graph.relations.has(id)) relations.push(id);
      else missing.add(id);
    }
    const entities = selection.entities.flatMap((id) => {
      const found = currentIds.get(id);
      if (!found) missing.add(id);
      return found ?? [];
    });
    return { entities, relations };
  }

  /** Loads the facts of the open document if they are to be highlighted. Adds an unknown id to `missing`. */
  async function loadDocument({ document }: Link, missing: Set<string>): Promise<Link['document']> {
    if (!document) return null;
    const known = store.get().dataset?.documents.some(({ id }) => id === document.id);
    if (!known) missing.add(document.id);
    else if (document.onlyHere) await loader.loadFacts(document.id);
    return known ? document : null;
  }

  async function showLink(link: Link): Promise<void> {
    const missing = new Set<string>();
    const [version, parts] = await Promise.all([loadDataset(), loadAll(link.parts ?? [startPart()], missing)]);
    await loader.loadRelations(parts);
    const selection = await loadSelection(link, missing);
    const document = await loadDocument(link, missing);
    const { graph } = store.get();
    const ids = entityIdsOf(parts, graph);
    const isOtherVersion = link.version !== null && link.version !== version;
    // Positions are in the order of the entities, which may differ between versions.
    const positions = isOtherVersion ? [] : link.positions;
    const known = link.path && graph.paths.has(pathKey(link.path.from, link.path.to)) ? link.path : null;
    const view = linkToView(
      { ...link, parts, selection, positions, path: known, document },
      ids,
      defaultPositions(parts, graph),
    );
    const kept = {
      ...view,
      hidden: view.hidden.filter((id) => ids.includes(id)),
      pinned: view.pinned.filter((id) => ids.includes(id)),
    };
    const placed = { ...kept, positions: new Map([...kept.positions, ...placeNewEntities(kept, graph)]) };
    store.update((state) => ({
      ...state,
      view: placed,
      phase: 'ready',
      ...(link.language ? { settings: { ...state.settings, language: link.language } } : {}),
    }));
    if (missing.size > 0) notify('warning', { kind: 'unknownIds', ids: [...missing] });
    if (isOtherVersion && link.version) notify('warning', { kind: 'otherVersion', version: link.version });
  }

  return {
    /** Shows the view of a link: at the start, and when the user goes back or forward. */
    open: (fragment: string): Promise<void> => {
      const first = store.get().phase === 'loading';
      const link = parseLink(fragment);
      if (link.language) change({ settings: { ...store.get().settings, language: link.language } });
      if (link.problems.length > 0) notify('warning', { kind: 'invalidLinkParts', parts: link.problems });
      return attempt(async () => {
        const before = firstPartKey(store.get().view);
        await showLink(link);
        // Views with the same first part keep zoom and pan.
        if (first || firstPartKey(store.get().view) !== before) canvas()?.fit();
      });
    },

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

function firstPartKey({ parts }: View): string | null {
  return parts[0] ? formatViewPart(parts[0]) : null;
}

/** Returns the name of a part in messages. */
function nameOfPart(part: ViewPart): string {
  if (part.kind === 'path') return `${part.from} … ${part.to}`;
  return 'id' in part ? part.id : part.kind;
}
