import { formatDate } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import type { QueryCondition } from '../../state/view/queryConditions.ts';

/** Returns a function that formats a condition: 避开类型：概念. */
export function useConditionText(): (condition: QueryCondition) => string {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { types, predicates } = useVocabulary();
  return ({ kind, value }) => {
    const { conditions } = text;
    switch (kind) {
      case 'via':
      case 'avoid':
        return conditions[kind](nameOf(value));
      case 'via-type':
        return conditions.viaType(types.get(value)?.label[language] ?? value);
      case 'avoid-type':
        return conditions.avoidType(types.get(value)?.label[language] ?? value);
      case 'predicate':
        return conditions.predicate(predicates.get(value)?.label[language] ?? value);
      case 'from':
      case 'to':
        return conditions[kind](formatDate(value, language));
      case 'hubs':
      case 'documents':
      case 'length':
      case 'depth':
        return conditions[kind](Number(value));
      case 'direction':
        return value === 'out' ? conditions.out : conditions.in;
      case 'prefer':
        return value === 'documents' ? conditions.preferDocuments : conditions.preferLowDegree;
      case 'status':
        return conditions.asserted;
      case 'mode':
        return conditions.all;
    }
  };
}
