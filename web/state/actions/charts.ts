import { select } from '../view/selection.ts';
import type { Chart } from '../view/view.ts';
import type { Context } from './context.ts';
import type { factActions } from './facts.ts';
import type { pageActions } from './page.ts';

/** Actions of charts of figures. */
export function chartActions(
  { store, commit, openPage }: Context,
  { toggleCitation }: ReturnType<typeof factActions>,
  { openDock, openSide }: ReturnType<typeof pageActions>,
) {
  const choose = (chart: Chart): void => commit({ kind: 'chart' }, (view) => ({ ...view, chart }));

  return {
    choose,

    /** Shows the chart of a measure in the dock. A chart of this measure that shows the entity stays as it is. */
    open: (chart: Chart): void => {
      const current = store.get().view.chart;
      const isShown =
        current?.measure === chart.measure &&
        current.unit === chart.unit &&
        chart.entities.every((id) => current.entities.includes(id));
      if (!isShown) choose(chart);
      openDock('figures');
    },

    /** Opens the panel of the entity that a figure is about, with the cited lines of the figure. */
    openEvidence: (subject: string, figure: string, citation: string): Promise<void> => {
      openPage(select({ kind: 'entity', id: subject }));
      openSide('details');
      return toggleCitation(figure, citation);
    },
  };
}
