/**
 * The colours of the canvas that do not come from the vocabulary; background and accent are those of web/theme/tokens.css.
 * Their contrasts are held by tests/web/canvas/palette.test.ts.
 */
export interface Palette {
  readonly background: string;
  readonly text: string;
  /** Lesser text: edge labels, badges. */
  readonly quietText: string;
  /** One document. */
  readonly edge: string;
  /** Two documents or more. */
  readonly strongEdge: string;
  /** Beside a hovered or selected node. */
  readonly highlightedEdge: string;
  readonly accent: string;
  /** Badges and pin marks. */
  readonly surface: string;
  readonly surfaceBorder: string;
}

/** A drawing context with the colours and the font to draw in. */
export interface Brush {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  readonly palette: Palette;
  readonly family: string;
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    background: '#fbfbf9',
    text: '#1b222c',
    quietText: '#4b5563',
    edge: '#9aa4b1',
    strongEdge: '#727d8b',
    highlightedEdge: '#3d4754',
    accent: '#c20063',
    surface: '#ffffff',
    surfaceBorder: '#c3cad3',
  },
  dark: {
    background: '#12161c',
    text: '#e9edf2',
    quietText: '#b3bdc9',
    edge: '#687484',
    strongEdge: '#a3afbe',
    highlightedEdge: '#c9d2dc',
    accent: '#ff8cc2',
    surface: '#222932',
    surfaceBorder: '#46515e',
  },
};
