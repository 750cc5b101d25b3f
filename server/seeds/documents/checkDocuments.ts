import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { formatLines } from '../../model/citation.ts';
import type {
  DocumentEntry,
  FactsFile,
  FigureFact,
  LineRange,
  MentionFact,
  RelationFact,
} from '../files/fileSchemas.ts';
import { positionOf } from '../files/schema.ts';
import { type Problem, type Report, reportTo, sortProblems } from '../problem.ts';
import { type Forms, formsOf, type Seeds } from '../seeds.ts';
import { toLineNumbers } from './countLines.ts';
import { containsWhole, type DocumentText, printsAmount, readDocumentText, toComparable } from './documentText.ts';
import { warnAboutFacts } from './warnAboutFacts.ts';

/** Compares the facts with the documents: whether the cited lines state them, which lines no fact cites, and what is doubtful. */
export async function checkDocuments(seeds: Seeds, folder: string): Promise<Problem[]> {
  const isFolder = await stat(folder)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isFolder) {
    throw new UserError(
      'BAD_INPUT',
      `The folder of documents ${folder} does not exist.`,
      'Name it with --documents DIR, or set DOCUMENTS_DIR.',
    );
  }
  const problems: Problem[] = [];
  const report = reportTo(problems, 'error');
  const texts = new Map<string, DocumentText>();
  const units = new Map(seeds.vocabulary.units.map(({ id, label }) => [id, label.zh]));
  for (const entry of seeds.documents) {
    const text = await readDocument(entry, folder, report);
    const facts = seeds.factsFiles.find((file) => file.document === entry.id);
    if (text) texts.set(entry.id, text);
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
  if (problems.length === 0) warnAboutFacts(seeds, texts, reportTo(problems, 'warning'));
  return sortProblems(problems);
}

async function readDocument(entry: DocumentEntry, folder: string, report: Report): Promise<DocumentText | null> {
  const bytes = await readFile(join(folder, entry.file)).catch(() => null);
  if (!bytes) {
    report(positionOf(entry, 'file'), `"${entry.file}" is not in the folder of documents.`);
    return null;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256) {
    report(positionOf(entry, 'sha256'), `the file in the folder of documents differs: its sha256 is ${sha256}.`);
  }
  const text = readDocumentText(bytes.toString('utf8'));
  if (text.lineCount !== entry.lines)
    report(positionOf(entry, 'lines'), `the file in the folder of documents has ${text.lineCount} lines.`);
  return text;
}

/** Reports short forms that the document does not print. */
function checkNames({ names }: FactsFile, text: DocumentText, report: Report): void {
  for (const { at, key, value } of names ?? []) {
    for (const form of value) {
      if (!text.names([1, text.lineCount], form)) report(at, `the document does not print "${form}" ("${key}").`);
    }
  }
}

function checkMention(fact: MentionFact, text: DocumentText, forms: Forms, report: Report): void {
  for (const id of fact.mentions) {
    for (const range of fact.lines) {
      if (isNamed(id, [range], text, forms)) continue;
      const remedy = 'Cite a line that does, or add the printed form to its aliases or to "names".';
      report(positionOf(fact, 'mentions'), `${describeLines([range])} not name ${label(id, forms)}. ${remedy}`);
    }
  }
}

function checkEnds(fact: RelationFact | FigureFact, text: DocumentText, forms: Forms, report: Report): void {
  if (fact.status === 'implied') return;
  for (const end of ['subject', 'object'] as const) {
    const id = end === 'subject' ? fact.subject : fact.kind === 'relation' ? fact.object : null;
    if (id === null || isNamed(id, fact.lines, text, forms)) continue;
    const remedy = 'Also cite a line that does, or add "status: implied" with a "reason".';
    report(positionOf(fact, end), `${describeLines(fact.lines)} not name the ${end}, ${label(id, forms)}. ${remedy}`);
  }
}

/** Reports an amount that neither the lines nor, for an implied figure, the reason prints. */
function checkAmount(fact: FigureFact, text: DocumentText, units: ReadonlyMap<string, string>, report: Report): void {
  const unit = units.get(fact.unit) ?? '';
  if (fact.lines.some((range) => text.states(range, fact.amount, unit))) return;
  const reason = fact.status === 'implied' && fact.reason ? toComparable(fact.reason.zh) : '';
  if (printsAmount(reason, fact.amount, unit)) return;
  const remedy = 'If it was calculated, add "status: implied" and a "reason" that contains the amount.';
  report(positionOf(fact, 'amount'), `${describeLines(fact.lines)} not print the amount "${fact.amount}". ${remedy}`);
}

function isNamed(id: string, lines: readonly LineRange[], text: DocumentText, forms: Forms): boolean {
  const known = forms.get(id);
  // Another rule reports unknown ids.
  return !known || lines.some((range) => known.some((form) => text.names(range, form)));
}

function label(id: string, forms: Forms): string {
  return `"${id}" (${forms.get(id)?.[0] ?? ''})`;
}

/** `line 5 does`, `lines 5-7 do`. */
function describeLines(lines: readonly LineRange[]): string {
  const ranges = lines.map(formatLines).join(', ');
  return /^\d+$/.test(ranges) ? `line ${ranges} does` : `lines ${ranges} do`;
}

/** Reports lines with titles, known names or numbers that no fact cites, and needless entries of `nothing_here`. */
function checkCoverage(file: FactsFile, text: DocumentText, forms: Forms, path: string, report: Report): void {
  const mentioned = new Set(file.facts.flatMap((fact) => (fact.kind === 'mention' ? fact.mentions : [])));
  const known = [...mentioned].flatMap((id) => forms.get(id) ?? []).filter((form) => [...form].length >= 2);
  const knownForms = [...new Set(known.map(toComparable))];
  const cited = toLineNumbers(file.facts);
  const listed = toLineNumbers(file.nothing_here ?? []);
  for (let line = 1; line <= text.lineCount; line++) {
    if (cited.has(line) || listed.has(line)) continue;
    const found = findContent(text.line(line), knownForms);
    if (found.length > 0)
      report({ file: path, line }, `no fact of ${file.document} cites this line: ${found.join(', ')}.`);
  }
  for (const entry of file.nothing_here ?? []) {
    const numbers = toLineNumbers([entry]);
    const position = positionOf(entry, 'lines');
    const alsoCited = [...numbers].filter((line) => cited.has(line));
    if (alsoCited.length > 0) report(position, `not needed: a fact cites line ${alsoCited.join(', ')}.`);
    else if (![...numbers].some((line) => findContent(text.line(line), knownForms).length > 0)) {
      report(position, 'not needed: the lines contain no title, known name or number.');
    }
  }
}

/** Returns the titles, known names and numbers of a line. */
function findContent(line: string, forms: readonly string[]): string[] {
  const titles = line.match(/《[^》]*》?/g) ?? [];
  const joined = line.replaceAll(' ', '');
  const names = forms.filter((form) => containsWhole(line, form) || containsWhole(joined, form.replaceAll(' ', '')));
  const numbers = line.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return [...new Set([...titles, ...names, ...numbers])];
}
