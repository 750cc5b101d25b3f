import type { Point } from '../../../server/model/geometry.ts';
import type { Step } from '../history.ts';
import type { State } from '../state.ts';
import { EMPTY_VIEW, type View } from '../view/view.ts';

/** State that a reload keeps besides the address. */
export interface Session {
  /** The fragment that the rest belongs to. */
  readonly address: string;
  /** Version of the dataset. */
  readonly version: string;
  readonly tab: State['tab'];
  readonly search: string;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Browsers allow about five million characters for everything that a page stores. */
const MAX_CHARACTERS = 2_000_000;

/** Views as this version of the page has them; another version does not read them. */
const VIEW_KEYS = Object.keys(EMPTY_VIEW).sort().join();

type StoredView = Omit<View, 'positions'> & { readonly positions: number };
type StoredStep = Omit<Step, 'view'> & { readonly view: StoredView };

interface StoredSession extends Omit<Session, 'past' | 'future'> {
  readonly viewKeys: string;
  /** Positions, of which many steps share the same ones. */
  readonly positions: readonly (readonly (readonly [id: string, at: Point])[])[];
  readonly past: readonly StoredStep[];
  readonly future: readonly StoredStep[];
}

/** Formats the state for {@link parseSession}, with as many steps as there is room for. */
export function formatSession(address: string, { dataset, tab, search, past, future }: State): string {
  const format = (count: number): string => {
    const positions = new Map<View['positions'], number>();
    const store = ({ label, view }: Step): StoredStep => {
      if (!positions.has(view.positions)) positions.set(view.positions, positions.size);
      return { label, view: { ...view, positions: positions.get(view.positions) ?? 0 } };
    };
    const steps = { past: past.slice(-count).map(store), future: future.slice(0, count).map(store) };
    const session: StoredSession = {
      address,
      version: dataset?.meta.version ?? '',
      tab,
      search: search.text,
      viewKeys: VIEW_KEYS,
      ...steps,
      positions: [...positions.keys()].map((map) => [...map]),
    };
    return JSON.stringify(session);
  };
  let count = Math.max(past.length, future.length, 1);
  let text = format(count);
  while (text.length > MAX_CHARACTERS && count > 1) {
    count = Math.floor(count / 2);
    text = format(count);
  }
  return text;
}

/** Returns null for a text that this version of the page did not write. */
export function parseSession(text: string): Session | null {
  if (text === '') return null;
  const { positions, viewKeys, past, future, ...rest } = JSON.parse(text) as StoredSession;
  if (viewKeys !== VIEW_KEYS) return null;
  const maps = positions.map((entries) => new Map(entries));
  const restore = ({ label, view }: StoredStep): Step => ({
    label,
    view: { ...view, positions: maps[view.positions] ?? new Map() },
  });
  return { ...rest, past: past.map(restore), future: future.map(restore) };
}
