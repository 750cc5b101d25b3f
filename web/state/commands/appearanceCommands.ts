import { COLOR_BY, SIZE_BY } from '../view/appearance.ts';
import { hasAreas } from '../view/changeAppearance.ts';
import type { CommandContext, CommandGroup } from './Command.ts';

/** The choices of the panel for layout and style, except those that depend on the vocabulary. */
export function appearanceCommands({ state, actions: { appearance }, text }: CommandContext): CommandGroup {
  const { color, size, groupBy } = state.view;
  const areas = hasAreas(state.view);
  const { appearance: labels } = text;
  return [
    ...COLOR_BY.map((by) => ({
      id: `color.${by}`,
      label: labels.colorBy[by],
      heading: labels.color,
      checked: by === color,
      run: () => appearance.setColor(by),
    })),
    ...SIZE_BY.map((by) => ({
      id: `size.${by}`,
      label: labels.sizeBy[by],
      heading: labels.size,
      checked: by === size,
      run: () => appearance.setSize(by),
    })),
    ...(['none', 'type', 'community'] as const).map((by) => ({
      id: `group.${by}`,
      label: labels.groupBy[by],
      heading: labels.groups,
      checked: by === groupBy,
      run: () => appearance.setGroupBy(by),
    })),
    { id: 'areas', label: labels.areas, checked: areas, run: () => appearance.setAreas(areas ? 'off' : 'on') },
  ];
}
