import { formatDate } from '../../i18n/dates.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { useLanguage, useStore, useText } from '../../state/useStore.ts';
import { pluralOf, useVocabulary } from '../../state/useView.ts';
import type { Condition, ValuesField } from '../../state/view/pageFilters.ts';

const NAMED_VALUES = 3;

export interface FilterTexts {
  readonly valueLabel: (field: ValuesField, value: string) => string;
  readonly conditionLabel: (condition: Condition) => string;
}

/** Returns functions that name values and conditions in the current language. */
export function useFilterTexts(): FilterTexts {
  const text = useText();
  const language = useLanguage();
  const { types, predicates, documents } = useVocabulary();
  const communities = useStore((state) => state.dataset?.meta.communities);

  const valueLabel: FilterTexts['valueLabel'] = (field, value) => {
    switch (field) {
      case 'type': {
        const type = types.get(value);
        return type ? pluralOf(type, language) : value;
      }
      case 'kind': {
        const [typeId = '', kindId] = value.split('.');
        const type = types.get(typeId);
        const kind = type?.kinds.find(({ id }) => id === kindId);
        return kind?.label[language] ?? text.filters.withoutKind(type ? pluralOf(type, language) : value);
      }
      case 'predicate':
        return predicates.get(value)?.label[language] ?? value;
      case 'document':
        return documents.get(value)?.title[language] ?? value;
      case 'community':
        return communities?.find(({ index }) => String(index) === value)?.label[language] ?? value;
      case 'status':
        return value === 'implied' ? text.filters.implied : text.filters.asserted;
    }
  };

  const conditionLabel = (condition: Condition): string => {
    const field = text.filters.fields[condition.field];
    if (condition.field === 'text') return text.filters.contains(field, condition.text);
    if (condition.field === 'dates') {
      const { from, to, undated } = condition;
      const span =
        from || to ? formatDate(from === to && from ? from : `${from ?? '..'}/${to ?? '..'}`, language) : null;
      return text.filters.is(
        condition.of === 'documents' ? text.filters.documentDates : field,
        joinTexts([span ?? text.filters.anyDate, undated && text.filters.orUndated], ' '),
      );
    }
    if ('values' in condition) {
      const { mode, values } = condition;
      const names = joinTexts(
        values.slice(0, NAMED_VALUES).map((value) => valueLabel(condition.field, value)),
        text.listSeparator,
      );
      const named = values.length > NAMED_VALUES ? text.filters.andMore(names, values.length) : names;
      return mode === 'only' ? text.filters.is(field, named) : text.filters.isNot(field, named);
    }
    return text.filters.is(field, text.filters.range(condition.min, condition.max));
  };
  return { valueLabel, conditionLabel };
}
