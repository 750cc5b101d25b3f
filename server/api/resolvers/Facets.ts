import type { LocalisedText } from '../../model/vocabulary.ts';
import type { FacetCount } from '../../store/GraphStore.ts';
import { defined } from '../context/vocabularyIndex.ts';
import type { FacetsResolvers } from '../generated/resolvers.ts';

/** Adds labels from the vocabulary, documents and communities to the store's counts by key. */
export const Facets: FacetsResolvers = {
  types: ({ types }, _args, { vocabulary }) => labelled(types, (key) => defined(vocabulary.types, key).label),
  kinds: ({ kinds }, _args, { vocabulary }) =>
    labelled(kinds, (key) => {
      const [type = '', id = ''] = key.split('/');
      const kind = defined(vocabulary.types, type).kinds.find((candidate) => candidate.id === id);
      return kind?.label ?? unlabelled(id);
    }),
  async documents({ documents }, _args, { loaders }) {
    const all = await loaders.documents();
    return labelled(documents, (key) => all.get(key)?.document.title ?? unlabelled(key));
  },
  communities: ({ communities }, _args, { dataset }) =>
    labelled(communities, (key) => dataset.communities[Number(key)]?.label ?? unlabelled(key)),
  predicates: ({ predicates }, _args, { vocabulary }) =>
    labelled(predicates, (key) => defined(vocabulary.predicates, key).label),
  statuses: ({ statuses }) => labelled(statuses, (key) => STATUS_LABELS[key] ?? unlabelled(key)),
  years: ({ years }) => labelled(years, unlabelled),
};

const STATUS_LABELS: Readonly<Record<string, LocalisedText>> = {
  asserted: { zh: '明确陈述', en: 'Asserted' },
  implied: { zh: '推断', en: 'Implied' },
};

function labelled(counts: readonly FacetCount[], labelOf: (key: string) => LocalisedText) {
  return counts.map(({ key, count }) => ({ key, count, label: labelOf(key) }));
}

function unlabelled(key: string): LocalisedText {
  return { zh: key, en: key };
}
