import type { FigureFilter } from '../../../store/GraphStore.ts';
import type { ApiContext } from '../../context/context.ts';
import type { FigureFilter as FigureFilterInput } from '../../generated/resolvers.ts';
import { checkInOrder } from '../checkedArguments.ts';
import { checkedComparators, checkedDocuments, checkedMeasures, checkedUnits } from '../checkedNames.ts';
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
export async function checkedFigureFilter(
  argument: string,
  input: FigureFilterInput | null | undefined,
  context: ApiContext,
): Promise<FigureFilter> {
  if (!input) return {};
  checkFilterSize(argument, input);
  return figureFilterAt(argument, input, context);
}

/** One filter of several within each other; `argument` is its path. */
async function figureFilterAt(argument: string, input: FigureFilterInput, context: ApiContext): Promise<FigureFilter> {
  const inside = (at: string, inner: FigureFilterInput) => figureFilterAt(at, inner, context);
  const [minValue, maxValue] = [input.minValue ?? undefined, input.maxValue ?? undefined];
  checkInOrder(`${argument}.minValue`, minValue, `${argument}.maxValue`, maxValue);
  return withoutAbsent({
    measures: listIfGiven(checkedMeasures(`${argument}.measures`, input.measures ?? [], context)),
    units: listIfGiven(checkedUnits(`${argument}.units`, input.units ?? [], context)),
    comparators: listIfGiven(checkedComparators(`${argument}.comparators`, input.comparators ?? [])),
    documents: listIfGiven(await checkedDocuments(`${argument}.documents`, input.documents ?? [], context)),
    statuses: listIfGiven(input.statuses),
    minDocuments: checkedCount(`${argument}.minDocuments`, input.minDocuments),
    ...checkedDays(argument, input),
    minValue,
    maxValue,
    text: checkedTextPart(`${argument}.text`, input.text),
    subject: await ifGiven(input.subject, (inner) => entityFilterAt(`${argument}.subject`, inner, context)),
    and: await eachIfGiven(`${argument}.and`, input.and, inside),
    or: await eachIfGiven(`${argument}.or`, input.or, inside),
    not: await ifGiven(input.not, (inner) => inside(`${argument}.not`, inner)),
  });
}
