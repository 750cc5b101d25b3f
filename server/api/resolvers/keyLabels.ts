import type { LocalisedText } from '../../model/vocabulary.ts';
import type { GroupKind } from '../../store/groupKeys.ts';
import type { ApiContext } from '../context/context.ts';
import { defined } from '../context/vocabularyIndex.ts';

type Label = (value: string, context: ApiContext) => LocalisedText | Promise<LocalisedText>;

/** Texts for readers of the values by which facts are counted, by kind of value. */
export const KEY_LABELS: Readonly<Record<GroupKind, Label>> = {
  type: (value, { vocabulary }) => defined(vocabulary.types, value).label,
  kind: (value, { vocabulary }) => {
    const [type = '', id = ''] = value.split('/');
    return defined(vocabulary.types, type).kinds.find((kind) => kind.id === id)?.label ?? same(id);
  },
  predicate: (value, { vocabulary }) => defined(vocabulary.predicates, value).label,
  measure: (value, { vocabulary }) => defined(vocabulary.measures, value).label,
  unit: (value, { vocabulary }) => defined(vocabulary.units, value).label,
  document: async (value, { loaders }) => (await loaders.existingDocument(value)).document.title,
  entityId: async (value, { loaders }) => (await loaders.existingEntity(value)).name,
  community: (value, { dataset }) => dataset.communities[Number(value)]?.label ?? same(value),
  status: (value) => STATUS_LABELS[value] ?? same(value),
  origin: (value) => ORIGIN_LABELS[value] ?? same(value),
  comparator: same,
  year: same,
};

const STATUS_LABELS: Readonly<Record<string, LocalisedText>> = {
  asserted: { zh: '明确陈述', en: 'Asserted' },
  implied: { zh: '推断', en: 'Implied' },
};

const ORIGIN_LABELS: Readonly<Record<string, LocalisedText>> = {
  fact: { zh: '自身日期', en: 'Own date' },
  event: { zh: '活动日期', en: 'Date of the event' },
  document: { zh: '文件日期', en: 'Date of the document' },
};

function same(value: string): LocalisedText {
  return { zh: value, en: value };
}
