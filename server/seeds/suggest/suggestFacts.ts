import { readDocumentText } from '../documents/documentText.ts';
import type { DocumentEntry, LineRange } from '../files/fileSchemas.ts';
import { type Forms, formsOf } from '../forms.ts';
import { entitiesById, type Seeds } from '../seeds.ts';
import { type FigureFound, findFigures } from './figures.ts';
import { findKnownNames, type KnownName } from './knownNames.ts';
import { type Clue, findNewNames } from './newNames.ts';
import { isWithin, type RunningText, toRunningText } from './runningText.ts';

/** What a curator may begin with: each list in the order of the lines. */
export interface Suggestions {
  /** The document's entry in `documents.yaml`, where it has one. */
  readonly entry: DocumentEntry | null;
  readonly lineCount: number;
  readonly mentions: readonly SuggestedMention[];
  readonly figures: readonly SuggestedFigure[];
  readonly newNames: readonly SuggestedName[];
  readonly sharedNames: readonly SharedName[];
}

/** Entities that the lines name. */
export interface SuggestedMention {
  readonly lines: LineRange;
  readonly ids: readonly string[];
}

export interface SuggestedFigure extends FigureFound {
  readonly lines: LineRange;
}

/** What looks like a name that no entity bears, and everywhere it stands. */
export interface SuggestedName {
  readonly printed: string;
  readonly clue: Clue;
  readonly lines: readonly LineRange[];
}

/** A name that several entities bear: which of them is meant, a person has to say. */
export interface SharedName {
  readonly printed: string;
  readonly ids: readonly string[];
  readonly lines: readonly LineRange[];
}

/** Reads a document for what is known, what looks like a name, and numbers. `file` is its name without a folder. */
export function suggestFacts(file: string, text: string, seeds: Seeds): Suggestions {
  const entry = seeds.documents.find((candidate) => candidate.file === file) ?? null;
  const names = seeds.factsFiles.find(({ document }) => document === entry?.id)?.names ?? null;
  const known = entitiesById(seeds);
  // A short form for an id that is misspelt is not a name of anything.
  const forms: Forms = new Map([...formsOf(seeds, names)].filter(([id]) => known.has(id)));
  const running = toRunningText(text);
  const found = findKnownNames(running, forms);
  return {
    entry,
    lineCount: readDocumentText(text).lineCount,
    mentions: toMentions(running, found),
    figures: findFigures(running, seeds.vocabulary)
      // The number in 360集团 is none.
      .filter((figure) => !found.some((name) => isWithin({ start: figure.start, end: figure.start + 1 }, name)))
      .map((figure) => ({ ...figure, lines: running.linesOf(figure) })),
    newNames: gather(
      findNewNames(running, forms, found).map(({ clue, printed, ...span }) => ({
        printed,
        clue,
        lines: [running.linesOf(span)],
      })),
    ),
    sharedNames: gather(
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

/** One mention for the names of each line; those that are broken over two have a mention of both. */
function toMentions(running: RunningText, found: readonly KnownName[]): SuggestedMention[] {
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

/** What is printed alike once, with all its lines. */
function gather<T extends { readonly printed: string; readonly lines: readonly LineRange[] }>(
  found: readonly T[],
): T[] {
  const gathered = new Map<string, T>();
  for (const one of found) {
    const before = gathered.get(one.printed);
    const lines = [...(before?.lines ?? []), ...one.lines];
    const unique = new Map(lines.map((range) => [range.join('-'), range]));
    gathered.set(one.printed, { ...(before ?? one), lines: [...unique.values()] });
  }
  return [...gathered.values()];
}
