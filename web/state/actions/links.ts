import { nearestNames } from '../../../server/model/nearest.ts';
import { ApiError } from '../../api/client.ts';
import { type DatasetInfo, readDataset } from '../../api/dataset.ts';
import { type NamedEntity, readNearest } from '../../api/nearest.ts';
import type { MissingItem } from '../../i18n/messages.ts';
import { addDocumentDates, entityIdsOf, pathKey } from '../graph.ts';
import { defaultPositions, placeNewEntities } from '../selectors/placeEntities.ts';
import type { State } from '../state.ts';
import { resolveTable, withLinkedTable } from '../tableLink.ts';
import { DEFAULT_LAYOUT } from '../view/layout.ts';
import { idsIn, type LinkNames, type ListedKind, resolveLinkedValues } from '../view/linkFields.ts';
import { resolveConditions, singleValue, valuesOf } from '../view/queryConditions.ts';
import { type Link, linkToView } from '../view/url.ts';
import type { View } from '../view/view.ts';
import { firstPartKey, formatViewPart, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** Number of missing entities for which the nearest one is looked up. */
const MAX_LOOKUPS = 3;

/** Parts that the server does not need to know before they are read. */
type IndependentPart = Extract<ViewPart, { kind: 'start' | 'all' }>;

export function createLinkOpener({ store, runQuery, notify }: Context, loader: Loader) {
  /** Loads the dataset once. */
  async function loadDataset(): Promise<DatasetInfo> {
    const known = store.get().dataset;
    if (known) return known;
    const dataset = await readDataset(runQuery);
    store.update((state) => ({ ...state, dataset, graph: addDocumentDates(dataset.documents)(state.graph) }));
    return dataset;
  }

  /**
   * Shows the view of a link, as far as it exists, and reports the rest in one message. Returns false if `isCurrent` became
   * false in the meantime; then nothing is shown.
   */
  async function showLink(link: Link, startPart: () => ViewPart, isCurrent: () => boolean): Promise<boolean> {
    const requested = link.parts ?? [startPart()];
    const failures: ApiError[] = [];
    /** Keeps the errors of a part of the link, which the same request would meet again. */
    const onFailure = (error: unknown) => {
      const isFinal =
        error instanceof ApiError && (error.failure === 'invalidRequest' || error.failure === 'serverError');
      if (!isFinal) throw error;
      failures.push(error);
    };
    const [dataset, entities] = await Promise.all([
      loadDataset(),
      loader.loadItems([...requested.flatMap(idsInPart), ...idsIn(link), ...idsAroundTable(link)]),
      loader.loadParts(requested.filter(isIndependent), onFailure),
    ]);

    const missing = new Map<string, MissingItem>();
    const addMissing = (kind: MissingItem['kind'], id: string, nearest: MissingItem['nearest'] = null) =>
      missing.set(`${kind} ${id}`, { kind, id, nearest });
    /** Returns the current id of an entity. Former ids are redirected. */
    const find = (id: string): string | null => {
      const entity = entities.get(id);
      if (!entity) addMissing('entity', id);
      return entity?.id ?? null;
    };
    const lists = closedLists(dataset);
    const isListed: LinkNames['isListed'] = (kind, id) => {
      const isKnown = lists[kind].some((item) => item.id === id);
      if (!isKnown) addMissing(kind, id, nearestItem(id, lists[kind]));
      return isKnown;
    };

    /** Returns a part with current ids; if something of it is gone, the entities that are left. */
    const currentParts = (part: ViewPart): readonly ViewPart[] => {
      if (part.kind === 'entity' || part.kind === 'expand') {
        const id = find(part.id);
        if (id === null) return [];
        if (part.kind === 'entity') return [{ ...part, id }];
        const known = part.types.filter((type) => isListed('type', type));
        const conditions = resolveConditions(part.conditions, { entity: find, isListed });
        const isEmptied =
          (part.types.length > 0 && known.length === 0) ||
          (singleValue(part.conditions, 'predicate') !== null && singleValue(conditions, 'predicate') === null);
        // Without types or predicates, an expansion would have all neighbours.
        return isEmptied ? [{ kind: 'entity', id }] : [{ ...part, id, types: known, conditions }];
      }
      if (part.kind === 'document') return isListed('document', part.id) ? [part] : [];
      if (part.kind !== 'path') return [part];
      const [from, to] = [find(part.from), find(part.to)];
      // No path leads from an entity to itself, which a link can also say with two former ids of one entity.
      if (from && from === to) addMissing('path', `${from} … ${to}`);
      if (!from || !to || from === to) return toEntities([from, to]);
      return [{ ...part, from, to, conditions: resolveConditions(part.conditions, { entity: find, isListed }) }];
    };

    const current = requested.flatMap(currentParts);
    const loaded = new Set(await loader.loadParts(current, onFailure));
    const shownParts = current.flatMap((part): readonly ViewPart[] => {
      if (loaded.has(part)) return [part];
      if (failures.length === 0 && part.kind === 'path') addMissing('path', `${part.from} … ${part.to}`);
      return part.kind === 'path'
        ? toEntities([part.from, part.to])
        : part.kind === 'expand'
          ? toEntities([part.id])
          : [];
    });
    const parts = [...new Map(shownParts.map((part) => [formatViewPart(part), part])).values()];
    await loader.loadParts(parts, onFailure);
    await loader.loadRelations(parts).catch(onFailure);

    const { graph } = store.get();
    const ids = entityIdsOf(parts, graph);
    const isOtherVersion = link.version !== null && link.version !== dataset.meta.version;
    const isWhole =
      requested.length === parts.length && requested.every((part, index) => part.kind === parts[index]?.kind);
    const inView = new Set(ids);
    const linked = resolveLinkedValues(link, {
      entity: find,
      hasRelation(id) {
        const isKnown = graph.relations.has(id);
        if (!isKnown) addMissing('relation', id);
        return isKnown;
      },
      isListed,
      hasPath(path) {
        const isShown = path.index === null || graph.paths.get(pathKey(path))?.paths[path.index] !== undefined;
        if (!isShown) addMissing('path', `${path.from} … ${path.to}`);
        return isShown;
      },
      isInView: (id) => inView.has(id),
    });
    if (linked.path?.index === null) await loader.loadPaths(linked.path).catch(onFailure);
    if (linked.document?.onlyHere) await loader.loadFacts(linked.document.id).catch(onFailure);
    const problems = [...link.problems];
    const table = link.table && resolveTable(link.table, dataset, find, (item) => problems.push(`table=${item}`));
    // Positions are in the order of the entities, which may differ between versions and without a part.
    const linkedPositions = isOtherVersion || !isWhole ? [] : link.positions;
    const layout = linkedPositions.length > 0 ? linked.layout : DEFAULT_LAYOUT;
    const restored = linkToView(
      { ...link, ...linked, parts, layout, positions: linkedPositions },
      ids,
      defaultPositions(parts, graph),
    );
    if (!isCurrent()) return false;
    const positions = new Map([...restored.positions, ...placeNewEntities(restored, graph)]);
    store.update((state) => ({
      ...state,
      view: { ...restored, positions },
      phase: 'ready',
      tab: tabOfLink(restored, state),
      // Within the same view, going back in the history leaves the table as it is.
      table:
        table && (state.phase === 'loading' || firstPartKey(state.view) !== firstPartKey(restored))
          ? withLinkedTable(state.table, table)
          : state.table,
    }));
    for (const { failure, code, message: text, hint } of failures)
      notify('warning', { kind: 'requestFailed', failed: { failure, code, text, hint } });
    if (isOtherVersion && link.version) notify('warning', { kind: 'otherVersion', version: link.version });
    await reportLink({ ...link, problems }, [...missing.values()]);
    return true;
  }

  /** Reports what of a link is missing, invalid or in another spelling, with the nearest entities. */
  async function reportLink(link: Link, gone: readonly MissingItem[]): Promise<void> {
    // A name in place of an id.
    const named = link.problems.flatMap(
      (problem) => /^view=(?:entity|expand)\.(\p{Script=Han}.*)$/u.exec(problem)?.[1] ?? [],
    );
    const unreadable = link.problems.filter((problem) => !named.some((name) => problem.endsWith(`.${name}`)));
    const missing = [...gone, ...named.map((id): MissingItem => ({ kind: 'entity', id, nearest: null }))];
    const respelled = link.respelled.filter(([, id]) => !missing.some((item) => item.id === id));
    if (missing.length + unreadable.length + respelled.length === 0 && !link.excess) return;
    const entities = missing.filter(({ kind }) => kind === 'entity').slice(0, MAX_LOOKUPS);
    const nearest = await Promise.all(entities.map(({ id }) => findNearest(id)));
    notify('warning', {
      kind: 'linkReport',
      unreadable,
      missing: missing.map((item) => ({ ...item, nearest: nearest[entities.indexOf(item)] ?? item.nearest })),
      respelled,
      excess: link.excess,
    });
  }

  /** Returns the entity whose name or id is most like a text; null if none is, or the server does not answer. */
  async function findNearest(text: string): Promise<NamedEntity | null> {
    try {
      const { found, central } = await readNearest(runQuery, text.replace(/[-_]+/g, ' ').trim() || text);
      return found[0] ?? nearestItem(text, central);
    } catch (error) {
      if (error instanceof ApiError) return null;
      throw error;
    }
  }

  return { showLink, reportLink };
}

/** The ids of the closed lists, with their names. */
function closedLists({
  documents,
  meta,
  vocabulary,
}: DatasetInfo): Readonly<Record<ListedKind, readonly NamedEntity[]>> {
  const named = ({ id, label }: { readonly id: string; readonly label: NamedEntity['name'] }) => ({ id, name: label });
  return {
    type: vocabulary.types.map(named),
    kind: vocabulary.types.flatMap((type) =>
      type.kinds.map(({ id, label }) => named({ id: `${type.id}.${id}`, label })),
    ),
    predicate: vocabulary.predicates.map(named),
    document: documents.map(({ id, title }) => ({ id, name: title })),
    measure: vocabulary.measures.map(named),
    community: meta.communities.map(({ index, label }) => ({ id: String(index), name: label })),
  };
}

/** Returns the tab that shows what is new in a view: what is selected or open, or else the path. */
function tabOfLink(view: View, { tab, view: before }: State): State['tab'] {
  const changes = (values: (view: View) => readonly unknown[]) =>
    JSON.stringify(values(view)) !== JSON.stringify(values(before));
  const { entities, relations } = view.selection;
  const isOpened = entities.length + relations.length > 0 || view.document !== null;
  if (isOpened && changes(({ selection, document }) => [selection, document])) return 'details';
  return view.path && changes(({ path }) => [path]) ? 'paths' : tab;
}

function nearestItem(text: string, items: readonly NamedEntity[]): NamedEntity | null {
  const [nearest] = nearestNames(
    text,
    items.map(({ id }) => id),
  );
  return items.find(({ id }) => id === nearest) ?? null;
}

function isIndependent(part: ViewPart): part is IndependentPart {
  return part.kind === 'start' || part.kind === 'all';
}

/** Returns the ids of the entities that a part names. */
function idsInPart(part: ViewPart): readonly string[] {
  if (part.kind === 'path')
    return [part.from, part.to, ...valuesOf(part.conditions, 'via'), ...valuesOf(part.conditions, 'avoid')];
  return part.kind === 'entity' || part.kind === 'expand' ? [part.id] : [];
}

function idsAroundTable({ table }: Link): readonly string[] {
  return table?.scope.kind === 'neighbors' ? table.scope.ids : [];
}

function toEntities(ids: readonly (string | null)[]): readonly ViewPart[] {
  return ids.flatMap((id) => (id === null ? [] : [{ kind: 'entity', id }]));
}
