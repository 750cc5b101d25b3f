import { type MeasureValues, readMeasureValues } from '../../api/measures.ts';
import { force } from '../../layouts/force.ts';
import { groupOfNode, groupsOf } from '../selectors/groups.ts';
import { datasetPosition, placeMembers, runLayout } from '../selectors/placeEntities.ts';
import { visibleEntities } from '../selectors/visible.ts';
import { type Areas, type ColorBy, type GroupBy, measureOf, type SizeBy } from '../view/appearance.ts';
import { closeGroups, openGroups, setAreas, setColor, setGroupBy, setSize } from '../view/changeAppearance.ts';
import { DEFAULT_LAYOUT } from '../view/layout.ts';
import { applyLayout } from '../view/positions.ts';
import type { Context } from './context.ts';

/** With more nodes than this, a layout would block the page for too long. */
const MAX_DIRECT_LAYOUT = 200;

/** How the graph is drawn: colours, sizes, areas. */
export function appearanceActions({ store, runQuery, attempt, change, commit, canvas, announce }: Context) {
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
    /** Groups entities. With few nodes, they get a new layout; without groups, the whole graph has its own. */
    setGroupBy: (by: GroupBy): void => {
      const { graph } = store.get();
      commit({ kind: 'group' }, (view) => {
        const changed = setGroupBy(by)(view);
        const isWhole = view.parts[0]?.kind === 'all';
        const places = visibleEntities(changed, graph).map((entity) => [entity.id, datasetPosition(entity)] as const);
        // The members of former groups return to their places.
        const next = isWhole ? applyLayout(new Map(places), DEFAULT_LAYOUT)(changed) : changed;
        if (isWhole && by === 'none') return next;
        const { closed, byMember } = groupsOf(next, graph);
        const count = visibleEntities(next, graph).length - byMember.size + closed.length;
        return count <= MAX_DIRECT_LAYOUT ? applyLayout(runLayout(force, next, graph), DEFAULT_LAYOUT)(next) : next;
      });
      canvas()?.fit();
    },

    /** Draws the entities of a group one by one. Takes the id of its node. */
    openGroup: (node: string): void => {
      const { view, graph } = store.get();
      const group = groupOfNode(node, view, graph);
      if (!group) return;
      commit({ kind: 'openGroup', count: group.members.length }, (before) =>
        applyLayout(placeMembers(group, before, graph))(openGroups([group.key])(before)),
      );
      change({ menu: null });
      announce({ kind: 'groupOpened', count: group.members.length });
    },
    closeGroups: (): void => commit({ kind: 'closeGroups' }, closeGroups()),

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
