/** Whether the window is too narrow for three columns; the same width as in the style sheets. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 60rem)').matches;
}
