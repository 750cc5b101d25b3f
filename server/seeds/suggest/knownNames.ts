import { runsOn } from '../documents/documentText.ts';
import type { Forms } from '../forms.ts';
import { type RunningText, type Span, toRunningText } from './runningText.ts';

/** A place that prints the name of an entity, or of several that share it. */
export interface KnownName extends Span {
  readonly ids: readonly string[];
}

/** Where a text names what is known, from left to right, the longest name at each place. */
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

/** The forms as a running text would have them, with the ids that bear them. */
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

/** Longest first. A single character says too little to be taken for a name. */
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

/** AI is not in AIGC. */
function standsAlone(text: string, form: string, start: number): boolean {
  const end = start + form.length;
  return !runsOn(text[start - 1], form[0]) && !runsOn(form.at(-1), text[end]);
}
