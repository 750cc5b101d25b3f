import type { RunQuery } from '../../api/client.ts';
import type { StartData } from '../../api/startData.ts';
import type { Canvas } from '../../canvas/Canvas.ts';
import type { Message, StepLabel } from '../../i18n/messages.ts';
import { amend, commit, commitMerged, type Step } from '../history.ts';
import type { Notice, State } from '../state.ts';
import type { Store } from '../store.ts';
import type { ViewChange } from '../view/view.ts';
import { handleOutages, type OutageHandling } from './outage.ts';

/** Shared means of all actions. */
export interface Context extends OutageHandling {
  readonly store: Store<State>;
  readonly runQuery: RunQuery;
  /** Null if the server had none. */
  readonly startData: Promise<StartData | null>;
  /** Null until the canvas is rendered. */
  readonly canvas: () => Canvas | null;
  readonly change: (part: Partial<State>) => void;
  /**
   * Changes the view and records one undo step, unless the view stays the same. The notice about it offers to undo it; without
   * one, screen readers hear the label of the step, or what the action announces next.
   */
  readonly commit: (label: StepLabel, change: ViewChange, notice?: Message) => void;
  /** Records successive changes with the same key as one undo step. */
  readonly commitMerged: (label: StepLabel, mergeKey: string, change: ViewChange) => void;
  /** Changes the view without an undo step. */
  readonly amend: (change: ViewChange) => void;
  /** Changes the view, shows the details, and adds an entry to the browser history. */
  readonly openPage: (change: ViewChange) => void;
  /** `retry` repeats what failed; the notice has a button for it. */
  readonly notify: (tone: Notice['tone'], message: Message, retry?: () => void) => void;
  readonly dismiss: (id: number) => void;
  /** Sets the message for screen readers, which read notices by themselves. */
  readonly announce: (message: Message) => void;
}

const NOTICE_MS = 6000;

export function createContext(
  store: Store<State>,
  runQuery: RunQuery,
  startData: Promise<StartData | null>,
  canvas: () => Canvas | null,
): Context {
  let lastNotice = 0;

  const change = (part: Partial<State>) => store.update((state) => ({ ...state, ...part }));
  const dismiss = (id: number) =>
    store.update((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) }));

  const addNotice = (tone: Notice['tone'], message: Message, step: Step | null, retry: (() => void) | null) => {
    lastNotice += 1;
    const id = lastNotice;
    const text = JSON.stringify(message);
    store.update((state) => {
      const isEqual = (other: Notice) => JSON.stringify(other.message) === text;
      const earlier = state.notices.find(isEqual)?.retry;
      const notice = { id, tone, message, step, retry: retry && earlier ? inTurn(earlier, retry) : retry };
      return { ...state, notices: [...state.notices.filter((other) => !isEqual(other)), notice].slice(-4) };
    });
    if (tone === 'plain') setTimeout(dismiss, NOTICE_MS, id);
  };

  const notify: Context['notify'] = (tone, message, retry) => addNotice(tone, message, null, retry ?? null);

  return {
    store,
    runQuery,
    startData,
    canvas,
    change,
    commit: (label, viewChange, notice) => {
      const before = store.get().past;
      store.update(commit(label, viewChange));
      const { past } = store.get();
      if (past === before) return;
      if (notice) addNotice('plain', notice, past.at(-1) ?? null, null);
      else change({ announcement: { kind: 'done', step: label } });
    },
    commitMerged: (label, mergeKey, viewChange) => store.update(commitMerged(label, mergeKey, viewChange)),
    amend: (viewChange) => store.update(amend(viewChange)),
    openPage: (viewChange) =>
      store.update((state) => ({
        ...amend(viewChange)(state),
        pageCount: state.pageCount + 1,
        tab: 'details',
        // A closed sheet shows no tab.
        detailsOrigin: state.sheet === 'low' ? null : state.tab === 'details' ? state.detailsOrigin : state.tab,
        openCitation: null,
        sheet: state.sheet === 'low' ? 'half' : state.sheet,
      })),
    notify,
    dismiss,
    announce: (message) => change({ announcement: message }),
    ...handleOutages(store, runQuery, notify),
  };
}

function inTurn(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}
