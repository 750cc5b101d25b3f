import { escapeRegExp } from 'es-toolkit';
import type { Forms } from '../seeds.ts';
import type { KnownName } from './knownNames.ts';
import type { NewName } from './newNames.ts';
import { endsInOrdinal } from './ordinals.ts';
import { findAll, overlaps, type RunningText, type Span } from './runningText.ts';

/** The place where the text defines a short form, behind its full name: (以下简称“大会”). */
interface Definition extends Span {
  readonly short: string;
}

const DEFINITION = /\((?:以下|下文|后)?简称[:“"]*([^()“”"\n]{2,12})[”"]*\)/g;

function findDefinitions({ comparable }: RunningText): Definition[] {
  return [...comparable.matchAll(DEFINITION)].map(({ 0: match, 1: short = '', index: start }) => ({
    start,
    end: start + match.length,
    short,
  }));
}

/** Whether a name, or the mark behind it, ends where a definition starts. */
function isDefined({ end }: Span, { start }: Definition, { comparable }: RunningText): boolean {
  return end === start || (end === start - 1 && /[》”]/.test(comparable.charAt(end)));
}

/** Adds the short forms that the text defines for known names. */
export function withAbbreviations(text: RunningText, forms: Forms, known: readonly KnownName[]): Forms {
  const added = new Map(forms);
  for (const definition of findDefinitions(text)) {
    const full = known.find((name) => isDefined(name, definition, text));
    const [id, ...others] = full?.ids ?? [];
    if (!full || id === undefined || others.length > 0 || endsInOrdinal(text.comparable.slice(0, full.start))) continue;
    added.set(id, [...(added.get(id) ?? []), definition.short]);
  }
  return added;
}

/** Adds the places at which the text uses short forms of new names, as these names. */
export function withAbbreviated(text: RunningText, names: readonly NewName[], known: readonly KnownName[]): NewName[] {
  const definitions = findDefinitions(text);
  const kept = names.filter((name) => !definitions.some((definition) => overlaps(definition, name)));
  const short = definitions.flatMap((definition) => {
    const full = kept.find((name) => isDefined(name, definition, text));
    if (!full) return [];
    return findAll(text.comparable, new RegExp(escapeRegExp(definition.short), 'g'))
      .filter((span) => span.start >= definition.end)
      .filter((span) => ![...known, ...kept].some((name) => overlaps(name, span) && name.start < span.start))
      .map((span) => ({ ...full, ...span }));
  });
  return [...kept.filter(({ start }) => !short.some((span) => span.start === start)), ...short].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
