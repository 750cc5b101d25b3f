import { MAX_INT } from '../../../model/maxInt.ts';
import { type FilterField, type FilterValues, type ListKind, setFields } from '../../../store/filters/FilterField.ts';
import type { ApiContext } from '../../context/context.ts';
import { checkedBound, checkedIds, checkedInteger, checkedPart, checkInOrder } from '../checkedArguments.ts';
import {
  checkedComparators,
  checkedDocuments,
  checkedKinds,
  checkedLines,
  checkedMeasures,
  checkedPredicates,
  checkedTypes,
  checkedUnits,
} from '../checkedNames.ts';

const MAX_IDS = 200;
const MAX_TEXT_LENGTH = 100;

/** Returns the fields of `input` that are in the list and set. Throws a UserError for the first wrong value. */
export async function checkedFields<Fields extends Readonly<Record<string, FilterField<never>>>>(
  fields: Fields,
  argument: string,
  input: object,
  context: ApiContext,
): Promise<FilterValues<Fields>> {
  const set = setFields<never>(fields, input);
  const values: Record<string, unknown> = Object.fromEntries(set.map(({ name, value }) => [name, value]));
  for (const field of set) {
    const path = `${argument}.${field.name}`;
    switch (field.operator) {
      case 'in':
      case 'overlaps':
      case 'cites':
        await LIST_CHECKS[field.kind](path, field.value.map(String), context);
        break;
      case 'contains':
        checkedPart(path, field.value, MAX_TEXT_LENGTH);
        break;
      case 'notBefore':
        values[field.name] = checkedBound(path, field.value, 'earliest');
        break;
      case 'notAfter':
        values[field.name] = checkedBound(path, field.value, 'latest');
        break;
      case 'atLeast':
      case 'atMost':
        if (field.kind === 'count') checkedInteger(path, field.value, 0, MAX_INT);
    }
  }
  for (const field of set) {
    if ((field.operator !== 'atLeast' && field.operator !== 'notBefore') || !field.upperBound) continue;
    const [lower, upper] = [values[field.name], values[field.upperBound]];
    if (typeof upper !== 'number' && typeof upper !== 'string') continue;
    checkInOrder(`${argument}.${field.name}`, lower as typeof upper, `${argument}.${field.upperBound}`, upper);
  }
  return values as FilterValues<Fields>;
}

type ListCheck = (argument: string, values: readonly string[], context: ApiContext) => unknown;

const LIST_CHECKS: Readonly<Record<ListKind, ListCheck>> = {
  type: checkedTypes,
  kind: checkedKinds,
  predicate: checkedPredicates,
  measure: checkedMeasures,
  unit: checkedUnits,
  comparator: checkedComparators,
  document: checkedDocuments,
  lines: checkedLines,
  // GraphQL has checked that each is a value of the enum.
  status: () => {},
  englishSource: () => {},
  origin: () => {},
  field: () => {},
  community: (argument, indexes, { dataset }) => {
    const last = Math.max(0, dataset.communities.length - 1);
    for (const index of indexes) checkedInteger(argument, Number(index), 0, last);
  },
  entityId: (argument, ids) => checkedIds(argument, ids, MAX_IDS),
};
