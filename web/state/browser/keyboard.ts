export type Command =
  | 'search'
  | 'documents'
  | 'table'
  | 'searchPane'
  | 'sidePane'
  | 'undo'
  | 'redo'
  | 'selectAll'
  | 'expand'
  | 'chooseNeighbors'
  | 'focus1'
  | 'focus2'
  | 'focus3'
  | 'hide'
  | 'hideOthers'
  | 'pin'
  | 'fit'
  | 'fitAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'layout'
  | 'shortcuts'
  | 'menu'
  | 'open'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'moveUp'
  | 'moveDown'
  | 'moveLeft'
  | 'moveRight'
  | 'toggle'
  | 'escape';

export interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Location of the keyboard focus: a text field, a list or box to choose from, the graph, or anything else. */
export type Focus = 'typing' | 'choosing' | 'graph' | 'elsewhere';

const KEYS: Readonly<Record<string, Command>> = {
  '/': 'search',
  d: 'documents',
  t: 'table',
  '[': 'searchPane',
  ']': 'sidePane',
  e: 'expand',
  '1': 'focus1',
  '2': 'focus2',
  '3': 'focus3',
  h: 'hide',
  delete: 'hide',
  backspace: 'hide',
  p: 'pin',
  f: 'fit',
  '\\': 'fit',
  '0': 'fitAll',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  l: 'layout',
  '?': 'shortcuts',
};

const GRAPH_KEYS: Readonly<Record<string, Command>> = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  enter: 'open',
};

/** With Shift, arrow keys leave the selection as it is. */
const SHIFTED_GRAPH_KEYS: Readonly<Record<string, Command>> = {
  arrowup: 'moveUp',
  arrowdown: 'moveDown',
  arrowleft: 'moveLeft',
  arrowright: 'moveRight',
};

/**
 * Returns the command of a key, or null. Input methods use every key while composing, text fields most keys, and lists to
 * choose from all keys without Ctrl.
 */
export function toCommand(press: KeyPress, focus: Focus): Command | null {
  if (press.isComposing || press.keyCode === 229) return null;
  const key = press.key.toLowerCase();
  const withControl = press.ctrlKey || press.metaKey;
  if (withControl && !press.altKey && key === 'k') return 'search';
  if (focus === 'typing') return null;
  if (withControl && !press.altKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    if (key === 'enter' && focus === 'graph') return 'toggle';
    return key === 'a' ? 'selectAll' : null;
  }
  if (withControl || press.altKey || focus === 'choosing') return null;
  if (key === 'escape') return 'escape';
  if (key === 'contextmenu' || (key === 'f10' && press.shiftKey)) return 'menu';
  if (key === 'h' && press.shiftKey) return 'hideOthers';
  if (key === 'e' && press.shiftKey) return 'chooseNeighbors';
  const graphKey = (press.shiftKey ? SHIFTED_GRAPH_KEYS : GRAPH_KEYS)[key];
  if (focus === 'graph' && graphKey) return graphKey;
  // Shift is ignored for signs, because some keyboards need it to type them.
  return press.shiftKey && /^[a-z]$/.test(key) ? null : (KEYS[key] ?? null);
}
