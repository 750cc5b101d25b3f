import { type NodeShape, SHAPES } from '../../../server/model/vocabulary.ts';
import type { EntityType } from '../../api/dataset.ts';
import { typeColor } from '../../state/selectors/appearance.ts';
import { resolveTheme } from '../../state/state.ts';
import { useStore } from '../../state/useStore.ts';

/** The shapes of the canvas as outlines in a square of 20, so that lists show a type as the graph does. */
const OUTLINES: Readonly<Record<NodeShape, string>> = {
  ellipse: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15Z',
  rectangle: 'M3 3h14v14H3z',
  'round-rectangle': 'M6 3h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z',
  'cut-rectangle': 'M7 3h6l4 4v6l-4 4H7l-4-4V7z',
  'bottom-round-rectangle': 'M3 3h14v10a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4z',
  barrel: 'M3 5q7-4 14 0v10q-7 4-14 0z',
  rhomboid: 'M2 4h11.500L18 16H6.500z',
  'round-triangle':
    'M8.500 3.200a1.700 1.700 0 0 1 3 0l6 11a1.700 1.700 0 0 1-1.500 2.500H4a1.700 1.700 0 0 1-1.500-2.500z',
  'round-diamond':
    'M8.700 2.300a1.800 1.800 0 0 1 2.600 0l6.400 6.400a1.800 1.800 0 0 1 0 2.600l-6.400 6.400a1.800 1.800 0 0 1-2.600 0l-6.400-6.400a1.800 1.800 0 0 1 0-2.600z',
  diamond: 'M10 1.500 18.500 10 10 18.500 1.500 10z',
  pentagon: 'm10 2 8 6-3 9.500H5L2 8z',
  'round-pentagon':
    'M8.900 2.900a2 2 0 0 1 2.200 0l5.700 4.200a2 2 0 0 1 .7 2.200l-2.100 6.800a2 2 0 0 1-1.900 1.400H6.500a2 2 0 0 1-1.900-1.400L2.500 9.300a2 2 0 0 1 .7-2.200z',
  hexagon: 'M6 3h8l4 7-4 7H6l-4-7z',
  'round-hexagon':
    'M7.500 3h5a2 2 0 0 1 1.700 1l2.900 5a2 2 0 0 1 0 2l-2.900 5a2 2 0 0 1-1.700 1h-5a2 2 0 0 1-1.700-1l-2.900-5a2 2 0 0 1 0-2l2.900-5a2 2 0 0 1 1.700-1Z',
  octagon: 'M7 2.500h6L17.500 7v6L13 17.500H7L2.500 13V7z',
  'round-octagon': 'M7.500 2.500h5L17.500 7.500v5l-5 5h-5l-5-5v-5z',
  tag: 'M3 4h9l5.500 6-5.500 6H3z',
  'round-tag':
    'M5 4h6.500a2 2 0 0 1 1.500.7l4 4.200a1.600 1.600 0 0 1 0 2.200l-4 4.200a2 2 0 0 1-1.500.7H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z',
  star: 'm10 1.800 2.500 5.300 5.700.7-4.200 4 1.100 5.700-5.100-2.800-5.100 2.800L6 11.800l-4.200-4 5.700-.7z',
};

/** The shape of a type, in its colour while colours show types. Hidden from screen readers, so the name of the type belongs beside it. */
export function TypeMark({ type }: { readonly type: EntityType | undefined }) {
  const theme = useStore(resolveTheme);
  const color = useStore((state) => typeColor(type, state.view.color, theme));
  return (
    <svg className="type-mark" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
      <path d={OUTLINES[SHAPES.find((shape) => shape === type?.shape) ?? 'ellipse']} fill={color ?? 'currentColor'} />
    </svg>
  );
}
