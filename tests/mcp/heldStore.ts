import type { GraphStore, Scope } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { buildWorld } from '../server/api/world.ts';

/** Creates a store whose searches wait until their request ends; `seen` counts those that began and ended. */
export function createHeldStore() {
  const inner = createMemoryStore(buildWorld());
  const seen = { begun: 0, ended: 0 };
  const withSnapshot: GraphStore['withSnapshot'] = (scope: Scope, work) =>
    inner.withSnapshot(scope, (view) =>
      work({
        ...view,
        search: async () => {
          seen.begun += 1;
          await new Promise((resolve) => scope.signal.addEventListener('abort', resolve, { once: true }));
          seen.ended += 1;
          throw scope.signal.reason;
        },
      }),
    );
  return { store: { ...inner, withSnapshot }, seen };
}
