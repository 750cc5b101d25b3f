/**
 * Colours for values of entities other than the type. They stay apart for readers with protanopia and deuteranopia;
 * tests/web/canvas/palette.test.ts checks that, and the contrasts.
 */
export interface CategoryColors {
  /** For categories, which have no order. */
  readonly categories: readonly string[];
  /** From the first to the last value. The last ones contrast most with the background. */
  readonly sequence: readonly string[];
  /** Categories beyond those with a colour. */
  readonly other: string;
  /** Entities without a value. */
  readonly missing: string;
}

export const CATEGORY_COLORS: Readonly<Record<'light' | 'dark', CategoryColors>> = {
  light: {
    categories: [
      '#6e55cf',
      '#822d1f',
      '#437e54',
      '#2b8ede',
      '#816020',
      '#6b183a',
      '#016883',
      '#5c9d38',
      '#571974',
      '#5a210b',
    ],
    sequence: ['#6b9e1f', '#088572', '#0c627d', '#2c3094', '#480052', '#32000d'],
    other: '#6b7280',
    missing: '#8b9198',
  },
  dark: {
    categories: [
      '#7fd497',
      '#c67a40',
      '#5ea3fd',
      '#e8b3e5',
      '#dbbc33',
      '#b23f3f',
      '#8d76c6',
      '#a2f9e2',
      '#4a5dd2',
      '#f2e987',
    ],
    sequence: ['#aa32a4', '#7672fd', '#12b2e9', '#0addc2', '#aff455', '#fef8ed'],
    other: '#9aa4b1',
    missing: '#687484',
  },
};
