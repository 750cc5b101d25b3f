/** What a key asks for. */
export type Command =
  | 'search'
  | 'documents'
  | 'undo'
  | 'redo'
  | 'selectAll'
  | 'expand'
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

/** Where the focus is: text is being typed, the graph is being walked, or anything else. */
export type Place = 'typing' | 'graph' | 'elsewhere';

const PLAIN: Readonly<Record<string, Command>> = {
  '/': 'search',
  d: 'documents',
  e: 'expand',
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

const IN_GRAPH: Readonly<Record<string, Command>> = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  enter: 'open',
};

/** The command of a key, or null: while an input method composes every key is its own, and in a text field most are. */
export function toCommand(press: KeyPress, place: Place): Command | null {
  if (press.isComposing || press.keyCode === 229) return null;
  const key = press.key.toLowerCase();
  const withControl = press.ctrlKey || press.metaKey;
  if (withControl && !press.altKey && key === 'k') return 'search';
  if (place === 'typing') return null;
  if (withControl && !press.altKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    return key === 'a' ? 'selectAll' : null;
  }
  if (withControl || press.altKey) return null;
  if (key === 'escape') return 'escape';
  if (key === 'contextmenu' || (key === 'f10' && press.shiftKey)) return 'menu';
  if (key === 'h' && press.shiftKey) return 'hideOthers';
  if (place === 'graph' && IN_GRAPH[key]) return IN_GRAPH[key];
  // A shifted letter is another key; signs may need Shift on some keyboards.
  return press.shiftKey && /^[a-z]$/.test(key) ? null : (PLAIN[key] ?? null);
}
