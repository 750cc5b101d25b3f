import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type {
  DocumentEntry,
  FactsFile,
  FigureFact,
  LineRange,
  MentionFact,
  RelationFact,
} from '../files/fileSchemas.ts';
import { placeOf } from '../files/schema.ts';
import { type Forms, formsOf } from '../forms.ts';
import { type Problem, type Report, sortProblems } from '../problem.ts';
import type { Seeds } from '../seeds.ts';
import { containsWhole, type DocumentText, printsAmount, readDocumentText, toComparable } from './documentText.ts';

/** Compares the facts with the documents: whether the cited lines state them, and which lines no fact cites. */
export async function checkDocuments(seeds: Seeds, folder: string): Promise<Problem[]> {
  const isFolder = await stat(folder)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isFolder) {
    throw new UserError(
      'BAD_INPUT',
      `The folder of documents ${folder} does not exist.`,
      'Name it with --documents DIR.',
    );
  }
  const problems: Problem[] = [];
  const report: Report = (place, message) => problems.push({ ...place, message });
  const units = new Map(seeds.vocabulary.units.map(({ id, label }) => [id, label.zh]));
  for (const entry of seeds.documents) {
    const text = await readDocument(entry, folder, report);
    const facts = seeds.factsFiles.find((file) => file.document === entry.id);
    if (!text || !facts) continue;
    const forms = formsOf(seeds, facts.names);
    checkNames(facts, text, report);
    for (const fact of facts.facts) {
      if (fact.kind === 'mention') checkMention(fact, text, forms, report);
      else checkEnds(fact, text, forms, report);
      if (fact.kind === 'figure') checkAmount(fact, text, units, report);
    }
    if (seeds.allFactsRead) checkCoverage(facts, text, forms, join(folder, entry.file), report);
  }
  return sortProblems(problems);
}

async function readDocument(entry: DocumentEntry, folder: string, report: Report): Promise<DocumentText | null> {
  const bytes = await readFile(join(folder, entry.file)).catch(() => null);
  if (!bytes) {
    report(placeOf(entry, 'file'), `"${entry.file}" is not among the documents at hand.`);
    return null;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256) {
    report(placeOf(entry, 'sha256'), `the copy at hand is another one: its sha256 is ${sha256}.`);
  }
  const text = readDocumentText(bytes.toString('utf8'));
  if (text.lineCount !== entry.lines) report(placeOf(entry, 'lines'), `the copy at hand has ${text.lineCount} lines.`);
  return text;
}

/** The document's short forms are forms that it prints. */
function checkNames({ names }: FactsFile, text: DocumentText, report: Report): void {
  for (const { at, key, value } of names ?? []) {
    for (const form of value) {
      if (!text.names([1, text.lineCount], form)) report(at, `the document nowhere prints "${form}" ("${key}").`);
    }
  }
}

function checkMention(fact: MentionFact, text: DocumentText, forms: Forms, report: Report): void {
  for (const id of fact.mentions) {
    for (const range of fact.lines) {
      if (isNamed(id, [range], text, forms)) continue;
      const remedy = 'Cite the line that does, or add the printed form to its aliases or to "names".';
      report(placeOf(fact, 'mentions'), `${describe([range])} not name ${label(id, forms)}. ${remedy}`);
    }
  }
}

function checkEnds(fact: RelationFact | FigureFact, text: DocumentText, forms: Forms, report: Report): void {
  if (fact.status === 'implied') return;
  for (const end of ['subject', 'object'] as const) {
    const id = end === 'subject' ? fact.subject : fact.kind === 'relation' ? fact.object : null;
    if (id === null || isNamed(id, fact.lines, text, forms)) continue;
    const remedy = 'Cite the line that does as well, or say "status: implied" with a "reason".';
    report(placeOf(fact, end), `${describe(fact.lines)} not name the ${end}, ${label(id, forms)}. ${remedy}`);
  }
}

/** The lines print the amount; where it was worked out from them, the reason does. */
function checkAmount(fact: FigureFact, text: DocumentText, units: ReadonlyMap<string, string>, report: Report): void {
  const unit = units.get(fact.unit) ?? '';
  if (fact.lines.some((range) => text.states(range, fact.amount, unit))) return;
  const reason = fact.status === 'implied' && fact.reason ? toComparable(fact.reason.zh) : '';
  if (printsAmount(reason, fact.amount, unit)) return;
  const remedy = 'If it was worked out from them, say "status: implied" and how in the "reason", with the number.';
  report(placeOf(fact, 'amount'), `${describe(fact.lines)} not print the amount "${fact.amount}". ${remedy}`);
}

function isNamed(id: string, lines: readonly LineRange[], text: DocumentText, forms: Forms): boolean {
  const known = forms.get(id);
  // An unknown id has been reported as such.
  return !known || lines.some((range) => known.some((form) => text.names(range, form)));
}

function label(id: string, forms: Forms): string {
  return `"${id}" (${forms.get(id)?.[0] ?? ''})`;
}

/** `line 5 does`, `lines 5-7 do`. */
function describe(lines: readonly LineRange[]): string {
  const ranges = lines.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return ranges.length === 1 && lines[0]?.[0] === lines[0]?.[1]
    ? `line ${ranges[0]} does`
    : `lines ${ranges.join(', ')} do`;
}

/** Each line that carries something is cited, or is listed under `nothing_here`; and nothing is listed without need. */
function checkCoverage(file: FactsFile, text: DocumentText, forms: Forms, path: string, report: Report): void {
  const mentioned = new Set(file.facts.flatMap((fact) => (fact.kind === 'mention' ? fact.mentions : [])));
  const known = [...mentioned].flatMap((id) => forms.get(id) ?? []).filter((form) => [...form].length >= 2);
  const wanted = [...new Set(known.map(toComparable))];
  const cited = new Set(file.facts.flatMap((fact) => fact.lines.flatMap(toNumbers)));
  const excused = new Set((file.nothing_here ?? []).flatMap((entry) => entry.lines.flatMap(toNumbers)));
  for (let line = 1; line <= text.lineCount; line++) {
    if (cited.has(line) || excused.has(line)) continue;
    const found = whatStandsIn(text.line(line), wanted);
    if (found.length > 0)
      report({ file: path, line }, `nothing in ${file.document} cites this line: ${found.join(', ')}.`);
  }
  for (const entry of file.nothing_here ?? []) {
    const numbers = entry.lines.flatMap(toNumbers);
    const place = placeOf(entry, 'lines');
    const alsoCited = numbers.filter((line) => cited.has(line));
    if (alsoCited.length > 0) report(place, `not needed: a fact cites line ${alsoCited.join(', ')}.`);
    else if (!numbers.some((line) => whatStandsIn(text.line(line), wanted).length > 0)) {
      report(place, 'not needed: no title, known name or number stands there.');
    }
  }
}

function toNumbers([first, last]: LineRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The titles, known names and numbers of a line. */
function whatStandsIn(line: string, forms: readonly string[]): string[] {
  const titles = line.match(/《[^》]*》?/g) ?? [];
  const joined = line.replaceAll(' ', '');
  const names = forms.filter((form) => containsWhole(line, form) || containsWhole(joined, form.replaceAll(' ', '')));
  const numbers = line.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return [...new Set([...titles, ...names, ...numbers])];
}
