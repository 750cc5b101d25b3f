/** Whether the window is too narrow for three columns; the same width as in the style sheets. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 60rem)').matches;
}

/** Entities of the start view: as many as fit a window with their names. */
export const START_SIZE = { wide: 40, narrow: 20 };
