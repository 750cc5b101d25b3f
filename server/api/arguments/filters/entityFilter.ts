import type { EntityFilter, RelatedFilter } from '../../../store/GraphStore.ts';
import type { ApiContext } from '../../context/context.ts';
import type {
  EntityFilter as EntityFilterInput,
  RelatedFilter as RelatedFilterInput,
} from '../../generated/resolvers.ts';
import { checkedIds, checkedInteger, checkInOrder } from '../checkedArguments.ts';
import { checkedDocuments, checkedKinds, checkedTypes } from '../checkedNames.ts';
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
import { relationFilterAt } from './relationFilter.ts';

const MAX_IDS = 200;

/** The filter in `argument` as stores take it: checked at every depth, and what is not given left out. */
export async function checkedEntityFilter(
  argument: string,
  input: EntityFilterInput | null | undefined,
  context: ApiContext,
): Promise<EntityFilter> {
  if (!input) return {};
  checkFilterSize(argument, input);
  return entityFilterAt(argument, input, context);
}

/** One filter of several within each other; `argument` is its path. */
export async function entityFilterAt(
  argument: string,
  input: EntityFilterInput,
  context: ApiContext,
): Promise<EntityFilter> {
  const inside = (at: string, inner: EntityFilterInput) => entityFilterAt(at, inner, context);
  const minDegree = checkedCount(`${argument}.minDegree`, input.minDegree);
  const maxDegree = checkedCount(`${argument}.maxDegree`, input.maxDegree);
  checkInOrder(`${argument}.minDegree`, minDegree, `${argument}.maxDegree`, maxDegree);
  return withoutAbsent({
    types: listIfGiven(checkedTypes(`${argument}.types`, input.types ?? [], context)),
    kinds: listIfGiven(checkedKinds(`${argument}.kinds`, input.kinds ?? [], context)),
    documents: listIfGiven(await checkedDocuments(`${argument}.documents`, input.documents ?? [], context)),
    communities: listIfGiven(checkedCommunities(`${argument}.communities`, input.communities ?? [], context)),
    minDegree,
    maxDegree,
    ids: listIfGiven(checkedIds(`${argument}.ids`, input.ids ?? [], MAX_IDS)),
    text: checkedTextPart(`${argument}.text`, input.text),
    ...checkedDays(argument, input),
    related: await ifGiven(input.related, (related) => relatedFilterAt(`${argument}.related`, related, context)),
    and: await eachIfGiven(`${argument}.and`, input.and, inside),
    or: await eachIfGiven(`${argument}.or`, input.or, inside),
    not: await ifGiven(input.not, (inner) => inside(`${argument}.not`, inner)),
  });
}

async function relatedFilterAt(
  argument: string,
  { direction, relation, other }: RelatedFilterInput,
  context: ApiContext,
): Promise<RelatedFilter> {
  return {
    direction: direction ?? 'both',
    relation: (await ifGiven(relation, (inner) => relationFilterAt(`${argument}.relation`, inner, context))) ?? {},
    ...withoutAbsent({
      other: await ifGiven(other, (inner) => entityFilterAt(`${argument}.other`, inner, context)),
    }),
  };
}

function checkedCommunities(argument: string, communities: readonly number[], { dataset }: ApiContext) {
  const last = Math.max(0, dataset.communities.length - 1);
  return communities.map((index) => checkedInteger(argument, index, 0, last));
}
