import { runsOn } from '../documents/documentText.ts';
import type { Forms } from '../seeds.ts';
import { type RunningText, type Span, toRunningText } from './runningText.ts';

/** An occurrence of a name, with the entities that have it. */
export interface KnownName extends Span {
  readonly ids: readonly string[];
}

/** Finds known names from left to right, the longest at each position. */
export function findKnownNames({ comparable }: RunningText, forms: Forms): KnownName[] {
  const byFirst = indexByFirstCharacter(forms);
  const found: KnownName[] = [];
  for (let start = 0; start < comparable.length; start++) {
    const fits = ([form]: IndexedForm) => comparable.startsWith(form, start) && standsAlone(comparable, form, start);
    const longest = byFirst.get(comparable[start] ?? '')?.find(fits);
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

type IndexedForm = readonly [form: string, ids: readonly string[]];

/** Sorts forms by length, longest first, and leaves out single characters, which are too ambiguous. */
function indexByFirstCharacter(forms: Forms): Map<string, IndexedForm[]> {
  const index = new Map<string, IndexedForm[]>();
  for (const entry of comparableForms(forms)) {
    const [form] = entry;
    if ([...form].length < 2) continue;
    const first = form[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  for (const entries of index.values()) entries.sort(([a], [b]) => b.length - a.length);
  return index;
}

/** Rejects AI in AIGC. */
function standsAlone(text: string, form: string, start: number): boolean {
  const end = start + form.length;
  return !runsOn(text[start - 1], form[0]) && !runsOn(form.at(-1), text[end]);
}
