import type { Forms } from '../seeds.ts';
import { comparableForms, type KnownName } from './knownNames.ts';
import { endsInOrdinal } from './ordinals.ts';
import { findOrganisations } from './organisations.ts';
import { findPersons } from './persons.ts';
import { findAll, isWithin, overlaps, type RunningText, type Span } from './runningText.ts';

export type Clue = 'title' | 'quoted' | 'organisation' | 'person';

/** A likely name that no entity has. */
export interface NewName extends Span {
  readonly printed: string;
  readonly clue: Clue;
}

/** Length from which a known name at the end of a candidate is taken as the whole name: 正如国家广电总局. */
const MIN_ENDING_LENGTH = 4;

/** Returns candidates in the order of the text, without names inside titles or quotation marks. */
export function findNewNames(text: RunningText, forms: Forms, known: readonly KnownName[]): NewName[] {
  const owners = comparableForms(forms);
  const isKnown = (span: Span) => {
    const form = text.comparable.slice(span.start, span.end);
    const isOrEndsInKnown = known.some(
      (name) =>
        isWithin(span, name) ||
        (name.end === span.end &&
          name.end - name.start >= MIN_ENDING_LENGTH &&
          !endsInOrdinal(text.comparable.slice(span.start, name.start))),
    );
    return isOrEndsInKnown || owners.has(form) || owners.has(form.slice(1, -1));
  };
  const enclosed = [
    ...findAll(text.comparable, /《[^《》\n]{1,40}》/g).map((span) => ({ ...span, clue: 'title' as const })),
    ...findAll(text.comparable, /“[^“”,。;:!?\n]{2,20}”/g).map((span) => ({ ...span, clue: 'quoted' as const })),
  ];
  const unmarked = [
    ...findOrganisations(text).map((span) => ({ ...span, clue: 'organisation' as const })),
    ...findPersons(text)
      .filter((span) => !known.some((name) => overlaps(span, name)))
      .map((span) => ({ ...span, clue: 'person' as const })),
  ].filter((span) => !enclosed.some((outer) => isWithin(span, outer)));
  return [...enclosed, ...unmarked]
    .filter((span) => !isKnown(span))
    .map((span) => ({ ...span, printed: text.printed.slice(span.start, span.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
