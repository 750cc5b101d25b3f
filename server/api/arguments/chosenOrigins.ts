import { DATE_ORIGINS, type DateOrigin } from '../../model/when.ts';

/**
 * Returns origins without repetition, in one order, so that equal arguments are equal values. The default, a fact's own date, is
 * left out.
 */
export function chosenOrigins({ origins }: { readonly origins?: readonly DateOrigin[] | null | undefined }): {
  readonly origins?: readonly DateOrigin[];
} {
  const chosen = DATE_ORIGINS.filter((origin) => origins?.includes(origin));
  return chosen.length === 0 || (chosen.length === 1 && chosen[0] === 'fact') ? {} : { origins: chosen };
}
