import { readDataset } from '../../api/dataset.ts';
import { readRelation } from '../../api/relation.ts';
import { readCards } from '../../api/subgraph.ts';
import { entityIdsOf } from '../graph.ts';
import { START_SIZE } from '../selectors/pickStart.ts';
import { datasetPosition, defaultPositions, placeNewEntities } from '../selectors/placeEntities.ts';
import type { State } from '../state.ts';
import { closeDocument } from '../view/activeDocument.ts';
import { replaceParts } from '../view/changeParts.ts';
import { formatLink, type Link, parseLink, viewOf } from '../view/url.ts';
import type { View } from '../view/view.ts';
import { formatViewPart, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** Returns whether the window is too narrow for three columns: the same width as in the style sheets. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 60rem)').matches;
}

export function startPart(): ViewPart {
  return { kind: 'start', limit: isNarrow() ? START_SIZE.narrow : START_SIZE.wide };
}

/** The fragment that brings back what a person sees now. */
export function linkTo({ view, graph, dataset, settings }: State): string {
  return formatLink(view, {
    version: dataset?.meta.version ?? '',
    language: settings.language,
    ids: entityIdsOf(view.parts, graph),
    home: defaultPositions(view.parts, graph),
  });
}

export function navigationActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, notify, commit, canvas } = context;

  async function loadDataset(): Promise<string> {
    const known = store.get().dataset;
    if (known) return known.meta.version;
    const dataset = await readDataset(runQuery);
    change({ dataset });
    return dataset.meta.version;
  }

  /** Reads every part at once; those that the graph does not have are left out and added to `missing`. */
  async function loadAll(parts: readonly ViewPart[], missing: Set<string>): Promise<readonly ViewPart[]> {
    const loaded = await Promise.all(parts.map(loader.load));
    loaded.forEach((part, index) => {
      const asked = parts[index];
      if (!part && asked) missing.add(nameOfPart(asked));
    });
    return loaded.filter((part) => part !== null);
  }

  /** Reads what is selected, wherever it is; what does not exist is left out and added to `missing`. */
  async function loadSelection({ selection }: Link, missing: Set<string>): Promise<Link['selection']> {
    const { graph } = store.get();
    const unknown = selection.entities.filter((id) => !graph.entities[id]);
    const current = new Map(selection.entities.map((id) => [id, graph.entities[id]?.id ?? null]));
    if (unknown.length > 0) {
      const cards = await readCards(runQuery, unknown);
      unknown.forEach((id, index) => {
        current.set(id, cards[index]?.id ?? null);
      });
      loader.keep(
        cards.filter((card) => card !== null),
        [],
      );
    }
    const relations: string[] = [];
    for (const id of selection.relations) {
      const read = graph.relations[id] ? null : await readRelation(runQuery, id);
      if (read) loader.keep([read.subject, read.object], [read]);
      if (read || graph.relations[id]) relations.push(id);
      else missing.add(id);
    }
    const entities = selection.entities.flatMap((id) => {
      const found = current.get(id);
      if (!found) missing.add(id);
      return found ?? [];
    });
    return { entities, relations };
  }

  /** Makes sure that the document that is read is one, and that what it alone supports can be marked. */
  async function loadDocument({ document }: Link, missing: Set<string>): Promise<Link['document']> {
    if (!document) return null;
    const known = store.get().dataset?.documents.some(({ id }) => id === document.id);
    if (!known) missing.add(document.id);
    else if (document.onlyHere) await loader.facts(document.id);
    return known ? document : null;
  }

  async function showLink(link: Link): Promise<void> {
    const missing = new Set<string>();
    const [version, parts] = await Promise.all([loadDataset(), loadAll(link.parts ?? [startPart()], missing)]);
    await loader.connect(parts);
    const selection = await loadSelection(link, missing);
    const document = await loadDocument(link, missing);
    const { graph } = store.get();
    const ids = entityIdsOf(parts, graph);
    const other = link.version !== null && link.version !== version;
    // Places are told by order, and the order may be another one in another version.
    const places = other ? [] : link.places;
    const known = link.path && graph.paths[`${link.path.from}.${link.path.to}`] ? link.path : null;
    const view = viewOf(
      { ...link, parts, selection, places, path: known, document },
      ids,
      defaultPositions(parts, graph),
    );
    const kept = {
      ...view,
      hidden: view.hidden.filter((id) => ids.includes(id)),
      pinned: view.pinned.filter((id) => ids.includes(id)),
    };
    const placed = { ...kept, positions: { ...kept.positions, ...placeNewEntities(kept, graph) } };
    store.update((state) => ({
      ...state,
      view: placed,
      phase: 'ready',
      ...(link.language ? { settings: { ...state.settings, language: link.language } } : {}),
    }));
    if (missing.size > 0) notify('warning', { kind: 'unknownIds', ids: [...missing] });
    if (other && link.version) notify('warning', { kind: 'otherVersion', version: link.version });
  }

  return {
    /** Shows what a link says: on arrival, and when a person goes back or forward. */
    open: (fragment: string): Promise<void> => {
      const first = store.get().phase === 'loading';
      const link = parseLink(fragment);
      if (link.language) change({ settings: { ...store.get().settings, language: link.language } });
      if (link.problems.length > 0) notify('warning', { kind: 'linkParts', parts: link.problems });
      return attempt(async () => {
        const before = firstPartKey(store.get().view);
        await showLink(link);
        // Going back within one picture leaves the window where it is; another picture is shown whole.
        if (first || firstPartKey(store.get().view) !== before) canvas()?.fit();
      });
    },

    showStart: (): Promise<void> =>
      attempt(async () => {
        const part = startPart();
        await loader.load(part);
        const { graph } = store.get();
        commit({ kind: 'showStart' }, (view) =>
          closeDocument()(replaceParts(part, graph.positionsByPart[formatViewPart(part)] ?? {}, graph)(view)),
        );
        canvas()?.fit();
      }),

    showAll: (): Promise<void> =>
      attempt(async () => {
        const part: ViewPart = { kind: 'all' };
        await loader.load(part);
        const { graph } = store.get();
        const places = Object.fromEntries(
          entityIdsOf([part], graph).flatMap((id) => {
            const entity = graph.entities[id];
            return entity ? [[id, datasetPosition(entity)]] : [];
          }),
        );
        commit({ kind: 'showAll' }, replaceParts(part, places, graph));
        canvas()?.fit();
      }),
  };
}

/** What a view began with. */
function firstPartKey({ parts }: View): string | null {
  return parts[0] ? formatViewPart(parts[0]) : null;
}

/** How a message names a part that could not be found. */
function nameOfPart(part: ViewPart): string {
  if (part.kind === 'path') return `${part.from} … ${part.to}`;
  return 'id' in part ? part.id : part.kind;
}
