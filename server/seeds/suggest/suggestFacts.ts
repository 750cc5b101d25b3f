import { readDocumentText } from '../documents/documentText.ts';
import type { LineRange } from '../files/fileSchemas.ts';
import { entitiesById, type Forms, formsOf, type Seeds } from '../seeds.ts';
import { withAbbreviated, withAbbreviations } from './abbreviations.ts';
import { findFigures } from './figures.ts';
import { findKnownNames, type KnownName } from './knownNames.ts';
import { findNewNames } from './newNames.ts';
import { toReading } from './reading.ts';
import { findRelations } from './relations.ts';
import { isWithin, type RunningText, toRunningText } from './runningText.ts';

/** Suggestions for a curator. Each list is in the order of the lines. */
export type Suggestions = ReturnType<typeof suggestFacts>;

/** Finds known names, likely new names, numbers and likely relations in a document. `file` is its name without a folder. */
export function suggestFacts(file: string, text: string, seeds: Seeds) {
  const entry = seeds.documents.find((candidate) => candidate.file === file) ?? null;
  const names = seeds.factsFiles.find(({ document }) => document === entry?.id)?.names ?? null;
  const others = { ...seeds, factsFiles: seeds.factsFiles.filter(({ document }) => document !== entry?.id) };
  const known = entitiesById(seeds);
  // Short forms may have a misspelt id.
  const ownForms: Forms = new Map([...formsOf(seeds, names)].filter(([id]) => known.has(id)));
  const running = toRunningText(text);
  const forms = withAbbreviations(running, ownForms, findKnownNames(running, ownForms));
  const found = findKnownNames(running, forms);
  const newNames = withAbbreviated(running, findNewNames(running, forms, found), found);
  return {
    /** Entry of the document in `documents.yaml`. */
    entry,
    lineCount: readDocumentText(text).lineCount,
    /** Entities that the lines name. */
    mentions: toMentions(running, found),
    figures: findFigures(running, seeds.vocabulary)
      // The number in 360集团 is not a figure.
      .filter((figure) => !found.some((name) => isWithin({ start: figure.start, end: figure.start + 1 }, name)))
      .map((figure) => ({ ...figure, lines: running.linesOf(figure) })),
    relations: findRelations(toReading(running, found, newNames, others)).map((relation) => ({
      ...relation,
      lines: running.linesOf(relation),
    })),
    /** Likely names that no entity has, with all their occurrences. */
    newNames: mergePrinted(
      newNames.map(({ clue, printed, ...span }) => ({
        printed,
        clue,
        lines: [running.linesOf(span)],
      })),
    ),
    /** Names that several entities have. The curator decides which one is meant. */
    sharedNames: mergePrinted(
      found
        .filter(({ ids }) => ids.length > 1)
        .map(({ ids, ...span }) => ({
          printed: running.printed.slice(span.start, span.end),
          ids,
          lines: [running.linesOf(span)],
        })),
    ),
  };
}

/** Groups names into one mention for each line, or for two lines if a name has a line break. */
function toMentions(running: RunningText, found: readonly KnownName[]) {
  const mentions = new Map<string, { lines: LineRange; ids: Set<string> }>();
  for (const name of found) {
    const [id, ...others] = name.ids;
    if (id === undefined || others.length > 0) continue;
    const lines = running.linesOf(name);
    const mention = mentions.get(lines.join('-')) ?? { lines, ids: new Set() };
    mentions.set(lines.join('-'), mention);
    mention.ids.add(id);
  }
  return [...mentions.values()].map(({ ids, lines }) => ({ lines, ids: [...ids] }));
}

/** Merges equal texts into one item with all lines. */
function mergePrinted<T extends { readonly printed: string; readonly lines: readonly LineRange[] }>(
  found: readonly T[],
): T[] {
  const merged = new Map<string, T>();
  for (const item of found) {
    const before = merged.get(item.printed);
    const lines = [...(before?.lines ?? []), ...item.lines];
    const unique = new Map(lines.map((range) => [range.join('-'), range]));
    merged.set(item.printed, { ...(before ?? item), lines: [...unique.values()] });
  }
  return [...merged.values()];
}
