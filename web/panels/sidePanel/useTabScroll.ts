import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { State } from '../../state/state.ts';
import { useStore } from '../../state/useStore.ts';
import { onlyEntity, onlyRelation } from '../../state/view/selection.ts';

/**
 * Returns a ref for the element that scrolls the tabs, and its handler. A tab returns to where it was left; the details of
 * something else begin at their top.
 */
export function useTabScroll(tab: State['tab']): readonly [RefObject<HTMLDivElement | null>, () => void] {
  const element = useRef<HTMLDivElement>(null);
  const tops = useRef(new Map<State['tab'], number>());
  const subject = useStore(({ view }) => onlyEntity(view) ?? onlyRelation(view) ?? view.document?.id ?? '');
  const opened = tab === 'details' ? subject : '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject begins at the top.
  useLayoutEffect(() => {
    if (element.current) element.current.scrollTop = tab === 'details' ? 0 : (tops.current.get(tab) ?? 0);
  }, [tab, opened]);

  return [element, () => void tops.current.set(tab, element.current?.scrollTop ?? 0)];
}
