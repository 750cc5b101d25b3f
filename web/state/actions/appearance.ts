import { type MeasureValues, readMeasureValues } from '../../api/measures.ts';
import { type Areas, type ColorBy, measureOf, type SizeBy } from '../view/appearance.ts';
import { setAreas, setColor, setSize } from '../view/changeAppearance.ts';
import type { Context } from './context.ts';

/** How the graph is drawn: colours, sizes, areas. */
export function appearanceActions({ store, runQuery, attempt, change, commit }: Context) {
  let isReading = false;

  /** Reads the values of all measures, once. */
  async function loadMeasures(): Promise<void> {
    if (isReading || store.get().graph.measures) return;
    isReading = true;
    const set = (measures: readonly MeasureValues[]) => {
      isReading = false;
      store.update((state) => ({ ...state, graph: { ...state.graph, measures } }));
    };
    await attempt(
      async () => set(await readMeasureValues(runQuery)),
      () => set([]),
    );
  }

  return {
    setColor: (color: ColorBy): void => commit({ kind: 'color' }, setColor(color)),
    setSize: (size: SizeBy): void => commit({ kind: 'size' }, setSize(size)),
    setAreas: (areas: Areas): void => commit({ kind: 'areas' }, setAreas(areas)),

    /** Opens or closes the panel, which offers the measures. */
    togglePanel: (): void => {
      const isOpen = !store.get().isAppearanceOpen;
      change({ isAppearanceOpen: isOpen, menu: null });
      if (isOpen) void loadMeasures();
    },
    closePanel: (): void => change({ isAppearanceOpen: false }),

    /** Reads the measures if the view needs them. */
    ensureMeasures: async (): Promise<void> => {
      const { view, phase } = store.get();
      if (phase === 'ready' && measureOf(view.size) !== null) await loadMeasures();
    },
  };
}
