import type { Rule } from '../seeds.ts';
import { datedOnce } from './datedOnce.ts';
import { datesInOrder } from './datesInOrder.ts';
import { distinctNames } from './distinctNames.ts';
import { everyEntityMentioned } from './everyEntityMentioned.ts';
import { filledIn } from './filledIn.ts';
import { fittingPredicates } from './fittingPredicates.ts';
import { fittingUnits } from './fittingUnits.ts';
import { impliedWithReason } from './impliedWithReason.ts';
import { knownIds } from './knownIds.ts';
import { knownKinds } from './knownKinds.ts';
import { linesWithinDocument } from './linesWithinDocument.ts';
import { noRepeatedFacts } from './noRepeatedFacts.ts';
import { relatedEntities } from './relatedEntities.ts';
import { smallFolder } from './smallFolder.ts';
import { uniqueIds } from './uniqueIds.ts';
import { validRedirects } from './validRedirects.ts';
import { wholeCoordinates } from './wholeCoordinates.ts';

/** Rules whose violations are errors. */
export const RULES: readonly Rule[] = [
  uniqueIds,
  validRedirects,
  knownIds,
  knownKinds,
  filledIn,
  fittingPredicates,
  fittingUnits,
  impliedWithReason,
  datesInOrder,
  wholeCoordinates,
  linesWithinDocument,
  noRepeatedFacts,
  everyEntityMentioned,
  distinctNames,
];

/** Rules whose violations are doubtful, but can be right. */
export const WARNING_RULES: readonly Rule[] = [relatedEntities, datedOnce, smallFolder];
