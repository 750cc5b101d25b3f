/**
 * Colours of the canvas that do not come from the vocabulary. Background and accent equal those of web/theme/tokens.css;
 * tests/web/canvas/palette.test.ts checks the contrasts.
 */
export interface Palette {
  readonly background: string;
  readonly text: string;
  /** Edge labels and badges. */
  readonly quietText: string;
  /** Edges supported by one document. */
  readonly edge: string;
  /** Edges supported by two documents or more. */
  readonly strongEdge: string;
  /** Edges of a hovered or selected node. */
  readonly highlightedEdge: string;
  readonly accent: string;
  /** Background of badges and pins. */
  readonly surface: string;
  readonly surfaceBorder: string;
  /** Fill and outline of the map below the graph. */
  readonly land: string;
  readonly coast: string;
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
    land: '#eeefe9',
    coast: '#d3d8d0',
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
    land: '#1d242d',
    coast: '#333e4a',
  },
};
