import { groupBy } from '../../model/groupBy.ts';
import { standsAlone } from '../documents/documentText.ts';
import type { Forms } from '../seeds.ts';
import { type RunningText, type Span, toRunningText } from './runningText.ts';

/** An occurrence of a name, with the entities that have it. */
export interface KnownName extends Span {
  readonly ids: readonly string[];
}

/** Finds known names from left to right, the longest at each position. */
export function findKnownNames({ comparable }: RunningText, forms: Forms): KnownName[] {
  // Single characters are too ambiguous.
  const indexed = [...comparableForms(forms)].filter(([form]) => [...form].length >= 2);
  const longestFirst = indexed.sort(([a], [b]) => b.length - a.length);
  const byFirst = groupBy(longestFirst, ([form]) => form[0]);
  const found: KnownName[] = [];
  for (let start = 0; start < comparable.length; start++) {
    const longest = byFirst
      .get(comparable[start])
      ?.find(([form]) => comparable.startsWith(form, start) && standsAlone(comparable, form, start));
    if (!longest) continue;
    const [form, ids] = longest;
    found.push({ start, end: start + form.length, ids });
    start += form.length - 1;
  }
  return found;
}

/** Returns the normalised forms with the ids of their entities. */
export function comparableForms(forms: Forms): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [id, printed] of forms) {
    for (const form of new Set(printed.map((text) => toRunningText(text).comparable))) {
      owners.set(form, [...(owners.get(form) ?? []), id].sort());
    }
  }
  return owners;
}
