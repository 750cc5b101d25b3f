import { readPaths } from '../../api/paths.ts';
import { addPaths } from '../graph.ts';
import { placeNewEntities } from '../selectors/placeEntities.ts';
import { addPart, removeParts } from '../view/changeParts.ts';
import { selectEntities } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import type { ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

export function pathActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, amend, commit, notify, canvas } = context;

  /** Shows one of the shortest ways: what it brings joins the view, the index itself is emphasised. */
  async function showPath(from: string, to: string, index: number): Promise<void> {
    const part = await loader.load({ kind: 'path', from, to, index });
    if (part?.kind !== 'path') return;
    const isThis = (other: ViewPart) => other.kind === 'path' && other.from === part.from && other.to === part.to;
    const rest = store.get().view.parts.filter((other) => !isThis(other));
    await loader.connect([...rest, part]);
    const { graph } = store.get();
    const path = { from: part.from, to: part.to, index };
    commit({ kind: 'path', from: part.from, to: part.to }, (view: View) => {
      // Added first, so that what two ways share keeps its place.
      const added = addPart(part, graph, placeNewEntities)(view);
      const others = removeParts(
        (other) => isThis(other) && other.kind === 'path' && other.index !== index,
        graph,
      )(added);
      return { ...others, path };
    });
    change({ pathSearch: null, tab: 'details', openCitation: null });
    canvas()?.fit(graph.paths[`${part.from}.${part.to}`]?.paths[index]?.entities.map((entity) => entity.id));
  }

  return {
    /** Begins a path at an entity; the next one that is chosen is its end. */
    startPath: (id: string): void => {
      if (store.get().pathSearch?.to) void findPath(id, store.get().pathSearch?.to ?? id);
      else change({ pathSearch: { from: id, to: null, status: 'choosing' }, menu: null });
    },

    /** Ends a path at an entity: from the begun one, or from the next that is chosen. */
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

    /** Ends the emphasis, or the search for a path. What the path brought stays. */
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
    return attempt(async () => {
      const answer = await readPaths(runQuery, from, to);
      if (answer.paths.length === 0) {
        store.update((state) => ({ ...state, graph: addPaths(from, to, answer)(state.graph) }));
        amend(selectEntities([from, to]));
        change({ pathSearch: { from, to, status: 'notFound' } });
        return;
      }
      amend(selectEntities([from, to]));
      await showPath(from, to, 0);
    });
  }
}
