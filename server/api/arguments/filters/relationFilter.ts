import type { RelationFilter } from '../../../store/GraphStore.ts';
import type { ApiContext } from '../../context/context.ts';
import type {
  EntityFilter as EntityFilterInput,
  RelationFilter as RelationFilterInput,
} from '../../generated/resolvers.ts';
import { checkedDocuments, checkedPredicates } from '../checkedNames.ts';
import { entityFilterAt } from './entityFilter.ts';
import {
  checkedCount,
  checkedDays,
  checkedTextPart,
  eachIfGiven,
  ifGiven,
  listIfGiven,
  withoutAbsent,
} from './filterParts.ts';
import { checkFilterSize } from './filterSize.ts';

/** The filter in `argument` as stores take it: checked at every depth, and what is not given left out. */
export async function checkedRelationFilter(
  argument: string,
  input: RelationFilterInput | null | undefined,
  context: ApiContext,
): Promise<RelationFilter> {
  if (!input) return {};
  checkFilterSize(argument, input);
  return relationFilterAt(argument, input, context);
}

/** One filter of several within each other; `argument` is its path. */
export async function relationFilterAt(
  argument: string,
  input: RelationFilterInput,
  context: ApiContext,
): Promise<RelationFilter> {
  const inside = (at: string, inner: RelationFilterInput) => relationFilterAt(at, inner, context);
  const end = (at: string, inner: EntityFilterInput | null | undefined) =>
    ifGiven(inner, (given) => entityFilterAt(at, given, context));
  return withoutAbsent({
    predicates: listIfGiven(checkedPredicates(`${argument}.predicates`, input.predicates ?? [], context)),
    documents: listIfGiven(await checkedDocuments(`${argument}.documents`, input.documents ?? [], context)),
    statuses: listIfGiven(input.statuses),
    minDocuments: checkedCount(`${argument}.minDocuments`, input.minDocuments),
    ...checkedDays(argument, input),
    text: checkedTextPart(`${argument}.text`, input.text),
    subject: await end(`${argument}.subject`, input.subject),
    object: await end(`${argument}.object`, input.object),
    and: await eachIfGiven(`${argument}.and`, input.and, inside),
    or: await eachIfGiven(`${argument}.or`, input.or, inside),
    not: await ifGiven(input.not, (inner) => inside(`${argument}.not`, inner)),
  });
}
