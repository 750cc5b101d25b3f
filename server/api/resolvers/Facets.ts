import type { FacetCount } from '../../store/GraphStore.ts';
import type { GroupKind } from '../../store/groupKeys.ts';
import type { ApiContext } from '../context/context.ts';
import type { FacetsResolvers } from '../generated/resolvers.ts';
import { KEY_LABELS } from './keyLabels.ts';

/** Adds labels to the store's counts by key. */
export const Facets: FacetsResolvers = {
  types: ({ types }, _args, context) => labelled(types, 'type', context),
  kinds: ({ kinds }, _args, context) => labelled(kinds, 'kind', context),
  documents: ({ documents }, _args, context) => labelled(documents, 'document', context),
  communities: ({ communities }, _args, context) => labelled(communities, 'community', context),
  predicates: ({ predicates }, _args, context) => labelled(predicates, 'predicate', context),
  statuses: ({ statuses }, _args, context) => labelled(statuses, 'status', context),
  years: ({ years }, _args, context) => labelled(years, 'year', context),
};

function labelled(counts: readonly FacetCount[], kind: GroupKind, context: ApiContext) {
  return Promise.all(
    counts.map(async ({ key, count }) => ({ key, count, label: await KEY_LABELS[kind](key, context) })),
  );
}
