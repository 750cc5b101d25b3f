import type { Backdrop, BackdropTick, CanvasNode } from '../../canvas/CanvasGraph.ts';
import { formatTick } from '../../i18n/dates.ts';
import { dictionaryOf } from '../../i18n/index.ts';
import type { Language } from '../../i18n/language.ts';
import type { Tick } from '../../layouts/Layout.ts';
import type { ViewLayout } from '../view/layout.ts';
import { isBelowScale } from './placeEntities.ts';

/** Space for labels between the nodes without a place on the scale and their frame. */
const MARGIN = { x: 90, y: 80 };

/** Returns what is drawn below the graph: the map or the axis of the layout, and a frame around the nodes that have no place on it. */
export function backdropOf(
  { id, ticks }: ViewLayout,
  nodes: readonly CanvasNode[],
  language: Language,
): Backdrop | null {
  if (id !== 'map' && id !== 'timeline') return null;
  const text = dictionaryOf(language).layouts;
  const rest = nodes.filter((node) => !node.pinned && isBelowScale(node));
  const xs = rest.map(({ x }) => x);
  return {
    kind: id === 'map' ? 'map' : 'axis',
    ticks: toTicks(ticks, language),
    rest:
      rest.length === 0
        ? null
        : {
            label: (id === 'map' ? text.unplaced : text.undated)(rest.length),
            left: Math.min(...xs) - MARGIN.x,
            right: Math.max(...xs) + MARGIN.x,
            top: Math.min(...rest.map(({ y }) => y)) - MARGIN.y,
            bottom: Math.max(...rest.map(({ y }) => y)) + MARGIN.y,
          },
  };
}

function toTicks(ticks: readonly Tick[], language: Language): readonly BackdropTick[] {
  let before = '';
  return ticks.map(({ period, at }) => {
    const { year, part } = formatTick(period, language);
    const isSame = year === before;
    before = year;
    return { at, ...(isSame ? {} : { year }), ...(part === null ? {} : { part }) };
  });
}
