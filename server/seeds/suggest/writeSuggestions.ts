import { formatLines } from '../../model/citation.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import type { LineRange } from '../files/fileSchemas.ts';
import type { Suggestions } from './suggestFacts.ts';

type Item<List extends 'mentions' | 'relations' | 'figures' | 'newNames' | 'sharedNames'> = Suggestions[List][number];

/** Fields of a new entry in `documents.yaml`. */
export interface Copy {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Writes suggestions as a facts file. The curator fills in every "?", which `graph check` reports. Likely new names are
 * comments at their first line, and each figure and relation has an excerpt as a comment.
 */
export function writeSuggestions(suggestions: Suggestions, copy: Copy): string {
  const { entry, figures, mentions, newNames, relations, sharedNames } = suggestions;
  const records = [
    ...mentions.map((mention) => ({ at: mention.lines, rank: 0, text: writeMention(mention) })),
    ...sharedNames.map((name) => ({ at: firstOf(name.lines), rank: 1, text: writeSharedName(name) })),
    ...newNames.map((name) => ({ at: firstOf(name.lines), rank: 2, text: writeNewName(name) })),
    ...relations.map((relation) => ({ at: relation.lines, rank: 3, text: writeRelation(relation) })),
    ...figures.map((figure) => ({ at: figure.lines, rank: 4, text: writeFigure(figure) })),
  ].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.rank - b.rank);
  const hasFacts = mentions.length + relations.length + figures.length > 0;
  return [
    `# Suggestions for ${copy.file}. Compare them with the text, fill in each "?", delete what is wrong, and add what is missing.`,
    ...(entry ? [] : newEntry(suggestions.lineCount, copy)),
    '',
    `document: ${entry ? entry.id : '"?"'}`,
    hasFacts ? 'facts:' : 'facts: []',
    ...records.map(({ text }) => `  ${text}`),
    '',
  ].join('\n');
}

function newEntry(lineCount: number, { file, sha256 }: Copy): string[] {
  return [
    '# Entry for documents.yaml:',
    '#   - id: "?"',
    `#     file: ${file}`,
    '#     title: {zh: "?", en: "?", en_source: translation}',
    `#     lines: "${lineCount}"`,
    `#     sha256: ${sha256}`,
  ];
}

function writeMention({ ids, lines }: Item<'mentions'>): string {
  return `- {lines: "${formatLines(lines)}", mentions: [${ids.join(', ')}]}`;
}

function writeRelation({
  edition,
  excerpt,
  lines,
  object,
  predicate,
  reason,
  role,
  subject,
}: Item<'relations'>): string {
  const fields = [
    `lines: "${formatLines(lines)}"`,
    `subject: ${subject.id ?? '"?"'}`,
    `predicate: ${predicate.id}`,
    `object: ${object.id ?? '"?"'}`,
    ...(role === null ? [] : [`role: ${writeText(role)}`]),
    ...(edition === null ? [] : [`edition: "${edition}"`]),
    ...(reason === null ? [] : ['status: implied', `reason: ${writeText(reason)}`]),
  ];
  const unknown = [subject, object].filter(({ id }) => id === null).map(({ printed }) => printed);
  return `- {${fields.join(', ')}} # ${excerpt}${unknown.length === 0 ? '' : ` (? is ${unknown.join(', ')})`}`;
}

function writeText({ en, zh }: LocalisedText): string {
  return `{zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)}}`;
}

function writeFigure({ amount, comparator, excerpt, lines, measure, measures, unit }: Item<'figures'>): string {
  const fields = [
    `lines: "${formatLines(lines)}"`,
    'subject: "?"',
    `measure: ${measure ?? '"?"'}`,
    `amount: "${amount}"`,
    `unit: ${unit ?? '"?"'}`,
    ...(comparator === null ? [] : [`comparator: ${comparator === '>' ? '">"' : comparator}`]),
  ];
  const choice = measure === null && measures.length > 0 ? ` (${measures.join(', ')})` : '';
  return `- {${fields.join(', ')}} # ${excerpt}${choice}`;
}

function writeNewName({ clue, lines, printed }: Item<'newNames'>): string {
  return `# new? ${clue} ${printed}: ${formatRanges(lines)}`;
}

function writeSharedName({ ids, lines, printed }: Item<'sharedNames'>): string {
  return `# which? ${printed}, ${ids.join(' or ')}: ${formatRanges(lines)}`;
}

function formatRanges(lines: readonly LineRange[]): string {
  const [range, ...others] = lines.map(formatLines);
  return others.length === 0 && !range?.includes('-') ? `line ${range}` : `lines ${[range, ...others].join(', ')}`;
}

function firstOf([first]: readonly LineRange[]): LineRange {
  return first ?? [1, 1];
}
