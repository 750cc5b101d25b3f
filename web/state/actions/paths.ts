import { LONGEST_PATH, readPaths } from '../../api/paths.ts';
import { addPaths, pathKey } from '../graph.ts';
import { placeNewEntities } from '../selectors/placeEntities.ts';
import { addPart, removeParts } from '../view/changeParts.ts';
import { selectEntities } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import type { ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

export function pathActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, amend, commit, notify, canvas, announce } = context;

  /** Adds one of the shortest paths to the view and highlights it. */
  async function showPath(from: string, to: string, index: number): Promise<void> {
    const part = await loader.loadPart({ kind: 'path', from, to, index });
    if (part?.kind !== 'path') return;
    const isSamePair = (other: ViewPart) => other.kind === 'path' && other.from === part.from && other.to === part.to;
    const rest = store.get().view.parts.filter((other) => !isSamePair(other));
    await loader.loadRelations([...rest, part]);
    const { graph } = store.get();
    const path = { from: part.from, to: part.to, index };
    commit({ kind: 'path', from: part.from, to: part.to }, (view: View) => {
      // The other path is removed afterwards, so that shared entities keep their positions.
      const added = addPart(part, graph, placeNewEntities)(view);
      const withoutOthers = removeParts(
        (other) => isSamePair(other) && other.kind === 'path' && other.index !== index,
        graph,
      )(added);
      return { ...withoutOthers, path };
    });
    change({ pathSearch: null, tab: 'details', openCitation: null });
    const found = graph.paths.get(pathKey(part.from, part.to));
    const shown = found?.paths[index];
    if (!shown) return;
    const { length, entities } = shown;
    announce({ kind: 'pathFound', from: part.from, to: part.to, length, index: index + 1, of: found.totalCount });
    canvas()?.fit(entities.map((entity) => entity.id));
  }

  return {
    /** Sets the start of a path. If no end is chosen yet, the user chooses it next. */
    startPath: (id: string): void => {
      if (store.get().pathSearch?.to) void findPath(id, store.get().pathSearch?.to ?? id);
      else change({ pathSearch: { from: id, to: null, status: 'choosing' }, menu: null });
    },

    /** Sets the end of a path. If no start is chosen yet, the user chooses it next. */
    endPath: (id: string): void => {
      const { pathSearch } = store.get();
      if (pathSearch?.status === 'choosing' && pathSearch.from) void findPath(pathSearch.from, id);
      else change({ pathSearch: { from: null, to: id, status: 'choosing' }, menu: null });
    },

    findPath,

    showPath: (index: number): Promise<void> => {
      const { path } = store.get().view;
      return path ? attempt(() => showPath(path.from, path.to, index)) : Promise.resolve();
    },

    /** Ends the highlighting or the search. Entities of the path stay in the view. */
    closePath: (): void => {
      amend((view) => (view.path ? { ...view, path: null } : view));
      change({ pathSearch: null });
    },
  };

  function findPath(from: string, to: string): Promise<void> {
    if (from === to) {
      notify('plain', { kind: 'pathNeedsTwo' });
      return Promise.resolve();
    }
    change({ pathSearch: { from, to, status: 'searching' }, menu: null, tab: 'details', sheet: 'half' });
    return attempt(
      async () => {
        const found = await readPaths(runQuery, from, to);
        if (found.paths.length === 0) {
          store.update((state) => ({ ...state, graph: addPaths(from, to, found)(state.graph) }));
          amend(selectEntities([from, to]));
          change({ pathSearch: { from, to, status: 'notFound' } });
          announce({ kind: 'pathNotFound', from, to, longest: LONGEST_PATH });
          return;
        }
        amend(selectEntities([from, to]));
        await showPath(from, to, 0);
      },
      () => change({ pathSearch: null }),
    );
  }
}
