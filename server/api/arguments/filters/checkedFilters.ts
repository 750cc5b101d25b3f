import { MAX_INT } from '../../../model/maxInt.ts';
import {
  DOCUMENT_FILTER_FIELDS,
  ENTITY_FILTER_FIELDS,
  FIGURE_FILTER_FIELDS,
  RELATION_FILTER_FIELDS,
} from '../../../store/filters/filterFields.ts';
import type {
  Composed,
  DocumentFilter,
  EntityFilter,
  FigureFilter,
  RelatedFilter,
  RelationFilter,
} from '../../../store/filters/filters.ts';
import type { ApiContext } from '../../context/context.ts';
import type {
  DocumentFilter as DocumentFilterInput,
  EntityFilter as EntityFilterInput,
  FigureFilter as FigureFilterInput,
  RelatedFilter as RelatedFilterInput,
  RelationFilter as RelationFilterInput,
} from '../../generated/resolvers.ts';
import { checkedInteger, checkInOrder } from '../checkedArguments.ts';
import { checkedFields } from './checkedFields.ts';
import { checkFilterSize } from './filterSize.ts';

/*
 * Converts filters of the API to filters of a store: checked at every depth and without unset fields, so that equal filters
 * are equal values. `argument` is the path of a filter in the request.
 */

type Check<Input, Filter> = (argument: string, input: Input, context: ApiContext) => Promise<Filter>;

const entityFilter: Check<EntityFilterInput, EntityFilter> = async (argument, input, context) => ({
  ...(await checkedFields(ENTITY_FILTER_FIELDS, argument, input, context)),
  ...(input.related && { related: await relatedFilter(`${argument}.related`, input.related, context) }),
  ...(input.figures && { figures: await figureFilter(`${argument}.figures`, input.figures, context) }),
  ...(input.document && { document: await documentFilter(`${argument}.document`, input.document, context) }),
  ...(await checkedComposition(argument, input, context, entityFilter)),
});

const relatedFilter: Check<RelatedFilterInput, RelatedFilter> = async (argument, input, context) => {
  const minRelations = checkedInteger(`${argument}.minRelations`, input.minRelations ?? 1, 1, MAX_INT);
  const maxRelations = input.maxRelations ?? undefined;
  checkInOrder(`${argument}.minRelations`, minRelations, `${argument}.maxRelations`, maxRelations);
  return {
    direction: input.direction ?? 'both',
    relation: await relationFilter(`${argument}.relation`, input.relation ?? {}, context),
    ...(input.other && { other: await entityFilter(`${argument}.other`, input.other, context) }),
    ...(minRelations > 1 && { minRelations }),
    ...(maxRelations !== undefined && { maxRelations }),
  };
};

const relationFilter: Check<RelationFilterInput, RelationFilter> = async (argument, input, context) => ({
  ...(await checkedFields(RELATION_FILTER_FIELDS, argument, input, context)),
  ...(input.subject && { subject: await entityFilter(`${argument}.subject`, input.subject, context) }),
  ...(input.object && { object: await entityFilter(`${argument}.object`, input.object, context) }),
  ...(input.place && { place: await entityFilter(`${argument}.place`, input.place, context) }),
  ...(input.document && { document: await documentFilter(`${argument}.document`, input.document, context) }),
  ...(await checkedComposition(argument, input, context, relationFilter)),
});

const figureFilter: Check<FigureFilterInput, FigureFilter> = async (argument, input, context) => ({
  ...(await checkedFields(FIGURE_FILTER_FIELDS, argument, input, context)),
  ...(input.subject && { subject: await entityFilter(`${argument}.subject`, input.subject, context) }),
  ...(input.accordingTo && {
    accordingTo: await entityFilter(`${argument}.accordingTo`, input.accordingTo, context),
  }),
  ...(input.document && { document: await documentFilter(`${argument}.document`, input.document, context) }),
  ...(await checkedComposition(argument, input, context, figureFilter)),
});

const documentFilter: Check<DocumentFilterInput, DocumentFilter> = async (argument, input, context) => ({
  ...(await checkedFields(DOCUMENT_FILTER_FIELDS, argument, input, context)),
  ...(await checkedComposition(argument, input, context, documentFilter)),
});

export const checkedEntityFilter = withSizeCheck(entityFilter);
export const checkedRelationFilter = withSizeCheck(relationFilter);
export const checkedFigureFilter = withSizeCheck(figureFilter);
export const checkedDocumentFilter = withSizeCheck(documentFilter);

/** Checks `related` outside of a filter: in an order of entities. */
export function checkedRelatedFilter(
  argument: string,
  related: RelatedFilterInput,
  context: ApiContext,
): Promise<RelatedFilter> {
  checkFilterSize(argument, { related });
  return relatedFilter(argument, related, context);
}

function withSizeCheck<Input extends object, Filter>(check: Check<Input, Filter>) {
  return async (argument: string, input: Input | null | undefined, context: ApiContext): Promise<Partial<Filter>> => {
    if (!input) return {};
    checkFilterSize(argument, input);
    return check(argument, input, context);
  };
}

interface ComposedInput<Input> {
  readonly and?: readonly Input[] | null | undefined;
  readonly or?: readonly Input[] | null | undefined;
  readonly not?: Input | null | undefined;
}

async function checkedComposition<Input, Filter>(
  argument: string,
  { and, or, not }: ComposedInput<Input>,
  context: ApiContext,
  check: Check<Input, Filter>,
): Promise<Composed<Filter>> {
  const each = async (name: string, inputs: readonly Input[]) => {
    const filters: Filter[] = [];
    // In sequence, so that the first of several mistakes is reported.
    for (const [index, input] of inputs.entries())
      filters.push(await check(`${argument}.${name}[${index}]`, input, context));
    return filters;
  };
  return {
    ...(and && and.length > 0 && { and: await each('and', and) }),
    ...(or && or.length > 0 && { or: await each('or', or) }),
    ...(not && { not: await check(`${argument}.not`, not, context) }),
  };
}
