import { UserError } from '../../errors.ts';
import type { GraphSnapshot, Scope } from '../GraphStore.ts';

/** The questions of a store, none of which is taken up any more once the scope has ended. */
export function scoped(store: GraphSnapshot, { signal, deadline }: Scope): GraphSnapshot {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        signal.throwIfAborted();
        if (Date.now() > deadline) throw new UserError('TIMED_OUT', 'The time for this request is over.');
        return Reflect.apply(member, target, given);
      };
    },
  });
}
