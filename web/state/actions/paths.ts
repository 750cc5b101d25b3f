import { readCommon } from '../../api/common.ts';
import { type FoundPaths, readAllPaths } from '../../api/paths.ts';
import type { StepLabel } from '../../i18n/messages.ts';
import { pathKey } from '../graph.ts';
import { connectEntities, pairsOf } from '../selectors/connectEntities.ts';
import { placeNewEntities } from '../selectors/placeEntities.ts';
import { toPathsRequest } from '../selectors/toRequest.ts';
import { NO_PATH_FORM, type PathField, type PathForm, pathFormOf } from '../state.ts';
import { addParts, removeParts } from '../view/changeParts.ts';
import { addCondition, isRestricting, type QueryCondition, withoutCondition } from '../view/queryConditions.ts';
import type { View, ViewChange } from '../view/view.ts';
import { formatPath, MAX_PATHS, type PathSearch, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** Number of paths between two of several entities, from which one is chosen. */
const ALTERNATIVES = 5;

/** Numbers of entities that `connect` takes. */
export const CONNECTABLE = { min: 2, max: 10 };

export function pathActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, amend, commit, notify, announce, canvas } = context;

  /** Number of searches and of changes that end one. */
  let turn = 0;
  const form = (): PathForm => pathFormOf(store.get());
  const setForm = (part: Partial<PathForm>) => change({ pathForm: { ...form(), ...part } });

  /** Changes the form. Searches at once if it has both ends. */
  function changeForm(part: Partial<PathForm>): Promise<void> {
    const next = { ...form(), picking: null, ...part };
    const { from, to, conditions } = next;
    if (from !== null && from === to) {
      notify('plain', { kind: 'pathNeedsTwo' });
      return Promise.resolve();
    }
    change({ connection: null });
    if (from !== null && to !== null) return find({ from, to, conditions });
    close(next);
    return Promise.resolve();
  }

  /** Ends the search and the highlighting, and fills the form. */
  function close(next: PathForm): void {
    turn += 1;
    change({ pathForm: { ...next, isSearching: false }, pathPreview: null });
    amend(closed);
  }

  function find(search: PathSearch): Promise<void> {
    const { conditions } = search;
    change({ pathForm: { ...search, picking: null, isSearching: true } });
    turn += 1;
    const own = turn;
    /** Whether the user did not change the form in the meantime. */
    const isCurrent = () => own === turn;
    return attempt(
      async () => {
        const found = await loader.loadPaths(search);
        if (!isCurrent()) return;
        if (found.paths.length > 0) await show({ ...search, index: 0 });
        else {
          commit(labelOf(search), (view) => ({ ...view, path: { ...search, index: null } }));
          announce({ kind: 'pathNotFound', from: search.from, to: search.to, isRestricted: conditions.length > 0 });
        }
        if (isCurrent()) setForm({ isSearching: false });
      },
      () => isCurrent() && setForm({ isSearching: false }),
    );
  }

  /** Adds a path to the view and highlights it. It replaces another path of the same search, or all those of earlier ones. */
  async function show(wanted: PathSearch & { readonly index: number }): Promise<void> {
    const part = await loader.loadPart({ kind: 'path', ...wanted });
    if (part?.kind !== 'path') return;
    const { view } = store.get();
    const ofPair = view.parts.filter(
      (other) => other.kind === 'path' && other.from === part.from && other.to === part.to,
    );
    const ofSearch = ofPair.filter((other) => other.kind === 'path' && pathKey(other) === pathKey(part));
    const kept = ofSearch.length > 1 ? ofSearch : [];
    const replaced = new Set(ofPair.filter((other) => !kept.includes(other)).map(keyOf));
    replaced.delete(keyOf(part));
    await loader.loadRelations([...view.parts.filter((other) => !replaced.has(keyOf(other))), part]);
    const { graph } = store.get();
    commit(labelOf(part), (current: View) => {
      // Others are removed afterwards, so that shared entities keep their positions.
      const added = addParts([part], graph, placeNewEntities)(current);
      return { ...removeParts((other) => replaced.has(keyOf(other)), graph)(added), path: toActive(part) };
    });
    change({ openCitation: null, pathPreview: null });
    const found = graph.paths.get(pathKey(part));
    const shown = found?.paths[part.index];
    if (!shown) return;
    const { from, to, index } = part;
    announce({ kind: 'pathFound', from, to, length: shown.length, index: index + 1, of: found.totalCount });
    canvas()?.fit(shown.entities.map(({ id }) => id));
  }

  /** Adds several paths in one step, and selects them if `select`. */
  async function addPaths(paths: readonly (PathSearch & { readonly index: number })[], select: boolean): Promise<void> {
    const parts = await loader.loadParts(
      paths.map((path) => ({ kind: 'path' as const, ...path })),
      (error) => {
        throw error;
      },
    );
    await loader.loadRelations([...store.get().view.parts, ...parts]);
    const { graph } = store.get();
    const added = paths.flatMap((path) => graph.paths.get(pathKey(path))?.paths[path.index] ?? []);
    const entities = [...new Set(added.flatMap((path) => path.entities.map(({ id }) => id)))];
    const relations = [
      ...new Set(added.flatMap((path) => path.steps.flatMap((step) => step.relations.map(({ id }) => id)))),
    ];
    commit({ kind: 'paths', count: paths.length }, (view: View) => {
      const all = addParts(parts, graph, placeNewEntities)(view);
      return select ? { ...all, path: null, selection: { entities, relations } } : all;
    });
    canvas()?.fit(entities);
  }

  /** Opens the tab, on a phone too. */
  const open = () => {
    const { panes } = store.get();
    change({ tab: 'paths', sheet: 'half', menu: null, panes: { ...panes, side: { ...panes.side, isOpen: true } } });
  };

  const setEnd = (field: 'from' | 'to', id: string | null): Promise<void> => changeForm({ [field]: id });

  function add(condition: QueryCondition): Promise<void> {
    const conditions = addCondition(form().conditions, condition);
    if (conditions) return changeForm({ conditions });
    notify('plain', { kind: 'conditionRefused' });
    return Promise.resolve();
  }

  return {
    open,
    find: (from: string, to: string): Promise<void> => {
      open();
      return changeForm({ from, to });
    },
    /** Repeats the search of the form. */
    search: (): Promise<void> => changeForm({}),
    setEnd,
    swap: (): Promise<void> => changeForm({ from: form().to, to: form().from }),
    addCondition: add,
    removeConditions: (removed: readonly QueryCondition[]): Promise<void> =>
      changeForm({ conditions: removed.reduce(withoutCondition, form().conditions) }),

    /** Sets an end from the menu of an entity. If the other end is missing, the next click chooses it. */
    setEndHere: (field: 'from' | 'to', id: string): Promise<void> => {
      const other = field === 'from' ? 'to' : 'from';
      const isComplete = form()[other] !== null && form()[other] !== id;
      open();
      return changeForm({ [field]: id, ...(isComplete ? {} : { [other]: null, picking: other }) });
    },

    /** Lets the next click on an entity choose the value of a field; null ends that. */
    pick: (picking: PathField | null): void => setForm({ picking }),

    /** Takes an entity for the field that is being chosen. Returns false if none is. */
    takePicked: (id: string): boolean => {
      const { picking } = form();
      if (!picking) return false;
      open();
      if (picking === 'from' || picking === 'to') void setEnd(picking, id);
      else void add({ kind: picking, value: id });
      return true;
    },

    showPath: (index: number): Promise<void> => {
      const { path } = store.get().view;
      return path ? attempt(() => show({ ...path, index })) : Promise.resolve();
    },

    /** Highlights a path while the pointer or the focus is on it. */
    preview: (index: number | null): void => {
      if (store.get().pathPreview !== index) change({ pathPreview: index });
    },

    showAllPaths: (): Promise<void> => {
      const { view, graph } = store.get();
      const { path } = view;
      const found = path && graph.paths.get(pathKey(path));
      if (!found) return Promise.resolve();
      return attempt(() =>
        addPaths(
          found.paths.map((_, index) => ({ ...path, index })),
          false,
        ),
      );
    },

    loadMorePaths: (): Promise<void> => {
      const { path } = store.get().view;
      return path ? attempt(async () => void (await loader.loadPaths(path, MAX_PATHS))) : Promise.resolve();
    },

    /** For a search without a path: searches without each of its conditions, and then without all. */
    searchWithout: function searchWithout(): Promise<void> {
      const { path } = store.get().view;
      if (!path) return Promise.resolve();
      const search = pathKey(path);
      if (store.get().pathsWithout?.search === search) return Promise.resolve();
      change({ pathsWithout: { search, results: null } });
      const restricting = path.conditions.filter(isRestricting);
      const choices = [
        ...restricting.map((condition) => [condition]),
        ...(restricting.length > 1 ? [restricting] : []),
      ];
      return attempt(
        async () => {
          const requests = choices.map((dropped) =>
            toPathsRequest({ ...path, conditions: dropped.reduce(withoutCondition, path.conditions) }),
          );
          const found = await readAllPaths(runQuery, requests, 1);
          const results = choices.map((dropped, index) => ({
            dropped,
            totalCount: found[index]?.totalCount ?? 0,
            length: found[index]?.paths[0]?.length ?? null,
          }));
          if (store.get().pathsWithout?.search === search) change({ pathsWithout: { search, results } });
        },
        () => change({ pathsWithout: null }),
        searchWithout,
      );
    },

    /** Ends the highlighting or the choice of an entity. Entities of the path stay in the view. */
    closePath: (): void => close({ ...form(), picking: null }),

    /** Empties the form. */
    clear: (): void => {
      close(NO_PATH_FORM);
      change({ connection: null });
    },

    /** Finds what connects several entities: shared neighbours, and a small connecting subgraph. */
    connect: function connect(
      ids: readonly string[],
      given: readonly QueryCondition[] = form().conditions,
    ): Promise<void> {
      open();
      const conditions = given.filter(({ kind }) => !PAIR_ONLY.includes(kind));
      const connection = { ids, conditions };
      const pending = { ...connection, result: null };
      const isCurrent = () => store.get().connection === pending;
      change({ connection: pending });
      return attempt(
        async () => {
          const pairs = pairsOf(ids).map((pair) => ({ ...pair, conditions }));
          const requests = pairs.map(toPathsRequest);
          const { avoid = null, filter = null } = requests[0] ?? {};
          const [common, found] = await Promise.all([
            readCommon(runQuery, ids, avoid && { not: avoid }, filter),
            readAllPaths(runQuery, requests, ALTERNATIVES),
          ]);
          loader.cacheCards(
            common.connectors.map(({ entity }) => entity),
            common.relations,
          );
          for (const [index, pair] of pairs.entries()) {
            const paths = found[index];
            if (paths) loader.cachePaths(pair, paths);
          }
          if (!isCurrent()) return;
          const between = pairs.map((pair, index) => ({ ...pair, found: found[index] ?? NOTHING_FOUND }));
          const tree = connectEntities(ids, between);
          const connectors = common.connectors.map(({ entity, connects }) => ({
            id: entity.id,
            connects: connects.map(({ id }) => id),
          }));
          change({
            connection: { ...connection, result: { connectors, connectorCount: common.totalCount, tree } },
          });
          announce({ kind: 'connected', connectors: common.totalCount, paths: tree.paths.length });
        },
        () => change({ connection: null }),
        () => connect(ids, given),
      );
    },

    closeConnection: (): void => change({ connection: null }),

    /** Adds the connecting subgraph to the view and selects it. */
    showConnection: (): Promise<void> => {
      const { connection } = store.get();
      const paths = connection?.result?.tree.paths ?? [];
      if (!connection || paths.length === 0) return Promise.resolve();
      return attempt(() =>
        addPaths(
          paths.map((path) => ({ ...path, conditions: connection.conditions })),
          true,
        ),
      );
    },
  };
}

/** Kinds of conditions that make no sense for each pair of several entities. */
const PAIR_ONLY: readonly QueryCondition['kind'][] = ['via', 'via-type', 'mode', 'direction'];

const NOTHING_FOUND: FoundPaths = { totalCount: 0, paths: [] };

const closed: ViewChange = (view) => (view.path ? { ...view, path: null } : view);

function labelOf({ from, to }: PathSearch): StepLabel {
  return { kind: 'path', from, to };
}

function keyOf(part: ViewPart): string {
  return part.kind === 'path' ? formatPath(part) : '';
}

function toActive({ from, to, conditions, index }: PathSearch & { readonly index: number }): View['path'] {
  return { from, to, conditions, index };
}
