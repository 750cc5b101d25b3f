import { useMemo } from 'react';
import { type PathForm, pathFormOf } from '../../state/state.ts';
import { useStore } from '../../state/useStore.ts';

/** Returns the ends and conditions of the form. */
export function usePathForm(): Pick<PathForm, 'from' | 'to' | 'conditions'> {
  const from = useStore((state) => pathFormOf(state).from);
  const to = useStore((state) => pathFormOf(state).to);
  const conditions = useStore((state) => pathFormOf(state).conditions);
  return useMemo(() => ({ from, to, conditions }), [from, to, conditions]);
}
