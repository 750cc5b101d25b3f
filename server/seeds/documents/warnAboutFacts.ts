import type { FactsFile } from '../files/fileSchemas.ts';
import { positionOf } from '../files/schema.ts';
import type { FilePosition, Report } from '../problem.ts';
import { type Forms, formsOf, type Seeds } from '../seeds.ts';
import { type DocumentText, toComparable } from './documentText.ts';

/** Warns of facts and texts that the documents make doubtful. `texts` has the documents by id. */
export function warnAboutFacts(seeds: Seeds, texts: ReadonlyMap<string, DocumentText>, report: Report): void {
  for (const file of seeds.factsFiles) {
    const text = texts.get(file.document);
    if (!text) continue;
    const forms = formsOf(seeds, file.names);
    warnAboutNames(file, text, forms, report);
    warnAboutQuotations(seeds, file, text, forms, report);
  }
  if (seeds.documents.every(({ id }) => texts.has(id))) warnAboutAliases(seeds, [...texts.values()], report);
}

/** Warns of asserted relations whose lines name one end only as a part of the other's name. An ordinal states the edition. */
function warnAboutNames({ facts }: FactsFile, text: DocumentText, forms: Forms, report: Report): void {
  for (const fact of facts) {
    if (fact.kind !== 'relation' || fact.status === 'implied' || fact.edition !== null) continue;
    const ends = [forms.get(fact.subject) ?? [], forms.get(fact.object) ?? []] as const;
    const areNamed = ends.every((end) => fact.lines.some((range) => end.some((form) => text.names(range, form))));
    if (!areNamed || text.namesApart(fact.lines, ...ends)) continue;
    const message = `the lines name one of "${fact.subject}" and "${fact.object}" only within the name of the other.`;
    report(fact.at, `${message} If only a name says this, add "status: implied" with a "reason".`);
  }
}

/** Number of words from which equal text counts as quoted. A name is one word, and two other Chinese characters are one. */
const QUOTED_WORDS = 6;

/** Warns of descriptions and notes that repeat the words of the document. */
function warnAboutQuotations(
  { entities }: Seeds,
  { facts }: FactsFile,
  text: DocumentText,
  forms: Forms,
  report: Report,
): void {
  const names = [...new Set([...forms.values()].flat().map(toLetters))].filter((name) => name.length >= 2);
  const parts = new RegExp([...names.sort((a, b) => b.length - a.length), '.'].join('|'), 'gu');
  const lines = Array.from({ length: text.lineCount }, (_, index) => text.line(index + 1));
  const whole = toLetters(lines.join(''));
  const check = (position: FilePosition, own: string) => {
    const quoted = findQuoted(toLetters(own).match(parts) ?? [], whole);
    if (quoted) report(position, `repeats the words of the document: "${quoted}". Say it in your own words.`);
  };
  const mentioned = new Set(facts.flatMap((fact) => (fact.kind === 'mention' ? fact.mentions : [])));
  for (const entity of entities) {
    if (mentioned.has(entity.id)) check(positionOf(entity, 'description'), entity.description.zh);
  }
  for (const fact of facts) {
    if (fact.kind === 'relation' && fact.note) check(positionOf(fact, 'note'), fact.note.zh);
  }
}

/** Returns the first long enough sequence of parts, which are names or single characters, that the document contains. */
function findQuoted(parts: readonly string[], whole: string): string | null {
  for (let start = 0; start < parts.length; start++) {
    let end = start;
    let words = 0;
    while (end < parts.length && whole.includes(parts.slice(start, end + 1).join(''))) {
      words += (parts[end]?.length ?? 0) > 1 ? 1 : 0.5;
      end++;
    }
    if (words >= QUOTED_WORDS) return parts.slice(start, end).join('');
  }
  return null;
}

/** Normalises like `toComparable` and keeps only letters and digits. */
function toLetters(text: string): string {
  return toComparable(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Warns of Chinese aliases that no document prints. An abbreviation in Latin letters can be useful though none prints it. */
function warnAboutAliases({ entities, factsFiles }: Seeds, texts: readonly DocumentText[], report: Report): void {
  if (factsFiles.length === 0) return;
  for (const entity of entities) {
    for (const alias of entity.aliases ?? []) {
      if (!/\p{Script=Han}/u.test(alias) || texts.some((text) => text.names([1, text.lineCount], alias))) continue;
      report(positionOf(entity, 'aliases'), `no document prints the alias "${alias}": remove it.`);
    }
  }
}
