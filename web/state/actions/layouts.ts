import { ApiError } from '../../api/client.ts';
import { readPlaces } from '../../api/places.ts';
import type { LayoutId } from '../../layouts/layoutIds.ts';
import { type LayoutResult, placeInWorker } from '../../layouts/placeInWorker.ts';
import { denseMiddle, isBelowScale, toLayoutTask, toViewPositions } from '../selectors/placeEntities.ts';
import { applyLayout } from '../view/positions.ts';
import { firstPartKey } from '../view/viewParts.ts';
import type { Context } from './context.ts';

/** A layout that runs in a worker. */
interface Run {
  readonly id: LayoutId;
  readonly controller: AbortController;
  /** The latest positions that the worker reported. */
  present: LayoutResult | null;
}

/** Runs layouts, one at a time. */
export function layoutActions({ store, runQuery, attempt, change, commit, canvas, notify, announce }: Context) {
  let running: Run | null = null;

  const end = (): void => {
    running?.controller.abort();
    running = null;
    change({ layoutRun: null });
  };

  /** Reads the coordinates of places, once. */
  async function loadPlaces(): Promise<void> {
    if (store.get().graph.places) return;
    const places = await readPlaces(runQuery);
    store.update((state) => ({ ...state, graph: { ...state.graph, places } }));
  }

  /** Moves the entities as one step. */
  function apply(id: LayoutId, { positions, ticks }: LayoutResult): void {
    const { view, graph } = store.get();
    const moved = toViewPositions(positions, view, graph);
    commit({ kind: 'layout', layout: id }, applyLayout(moved, { id, isChanged: false, ticks }));
    if (id !== 'map') {
      canvas()?.fit();
      return;
    }
    const unplaced = [...moved].flatMap(([entity, at]) => (isBelowScale(at) ? [entity] : []));
    const placed = new Map([...moved].filter(([, at]) => !isBelowScale(at)));
    canvas()?.fit(placed.size > 0 ? denseMiddle(placed) : undefined);
    if (unplaced.length > 0) notify('plain', { kind: 'unplaced', ids: unplaced });
  }

  /** Runs a layout in the worker and applies its result, unless another one has replaced it. */
  async function place(own: Run): Promise<void> {
    const { id, controller } = own;
    const isCurrent = () => running === own;
    if (!isCurrent()) return;
    const { view, graph, dataset } = store.get();
    try {
      const result = await placeInWorker(toLayoutTask(id, view, graph, dataset?.vocabulary.predicates), {
        signal: controller.signal,
        onProgress: ({ share, positions }) => {
          if (!isCurrent()) return;
          own.present = { positions, ticks: [] };
          change({ layoutRun: { id, share } });
        },
      });
      if (!isCurrent()) return;
      end();
      // In a view of other entities, the positions mean nothing.
      if (firstPartKey(store.get().view) === firstPartKey(view)) apply(id, result);
    } catch (error) {
      if (!(error instanceof ApiError)) console.error(error);
      if (!isCurrent()) return;
      end();
      notify('warning', { kind: error instanceof ApiError ? 'layoutNotLoaded' : 'layoutFailed' });
    }
  }

  return {
    /** Runs a layout over the visible entities. While it runs, a second call does nothing, and another layout replaces it. */
    run: async (id: LayoutId): Promise<void> => {
      if (running?.id === id) return;
      end();
      const own: Run = { id, controller: new AbortController(), present: null };
      running = own;
      change({ layoutRun: { id, share: null } });
      if (id !== 'map') return place(own);
      let placing: Promise<void> | undefined;
      await attempt(
        async () => {
          await loadPlaces();
          placing = place(own);
        },
        () => running === own && end(),
      );
      return placing;
    },

    /** Ends the running layout. Entities go to the positions that it has reached, if it has reported any. */
    stop: (): void => {
      if (!running) return;
      const { id, present } = running;
      end();
      if (present) apply(id, present);
      announce({ kind: 'layoutStopped' });
    },
  };
}
