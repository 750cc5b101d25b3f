import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toComparable } from '../../server/seeds/documents/documentText.ts';
import type { Fact, LineRange, RelationFact } from '../../server/seeds/files/fileSchemas.ts';
import { checkSeeds, readDataset } from '../../server/seeds/readSeeds.ts';
import { formsOf, type Seeds } from '../../server/seeds/seeds.ts';
import { type Suggestions, suggestFacts } from '../../server/seeds/suggest/suggestFacts.ts';
import { toMarkdownTable } from './table.ts';

const SEEDS = fileURLToPath(new URL('../../graph-seeds', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/suggestions.md', import.meta.url));
const USUAL_DOCUMENTS = fileURLToPath(new URL('../../../shared/documents', import.meta.url));

/** Curated facts that were found, and proposals that are right. */
interface Count {
  readonly curated: number;
  readonly found: number;
  readonly proposed: number;
  readonly right: number;
}

interface Score {
  readonly mentions: Count;
  readonly figures: Count;
  readonly relations: Count;
  /** Relations whose ends are both in the seeds. */
  readonly betweenKnown: Count;
  readonly byPredicate: ReadonlyMap<string, Count>;
}

/**
 * Compares what `graph suggest` proposes for each document with its curated facts, and writes docs/suggestions.md. Each document
 * is left out in turn; then only its facts are left out, but not its entities and short forms.
 */
export async function benchSuggest(): Promise<void> {
  const folder = resolve(process.env.DOCUMENTS_DIR ?? USUAL_DOCUMENTS);
  if (!existsSync(folder)) {
    console.error(`${folder} does not exist. Set DOCUMENTS_DIR to the folder of the documents.`);
    process.exitCode = 2;
    return;
  }
  const [{ seeds }, { version }] = await Promise.all([checkSeeds(SEEDS), readDataset(SEEDS)]);
  if (!seeds) throw new Error('The seeds cannot be read.');
  const curated = seeds.documents.filter(({ id }) => seeds.factsFiles.some(({ document }) => document === id));
  const texts = new Map(curated.map(({ file, id }) => [id, readFileSync(join(folder, file), 'utf8')]));
  const scoreAll = (reduce: (document: string) => Seeds) =>
    new Map(
      curated.map(({ file, id }) => [
        id,
        score(seeds, reduce(id), id, suggestFacts(file, texts.get(id) ?? '', reduce(id))),
      ]),
    );
  const leftOut = scoreAll((document) => withoutDocument(seeds, document, texts));
  const known = scoreAll((document) => withoutFacts(seeds, document));
  const page = writePage(version, leftOut, known);
  writeFileSync(PAGE, page);
  console.log(page.trimEnd());
}

/** Returns the seeds as they would be if nobody had read the document. */
function withoutDocument(seeds: Seeds, document: string, texts: ReadonlyMap<string, string>): Seeds {
  const factsFiles = seeds.factsFiles.filter((file) => file.document !== document);
  const named = new Set(factsFiles.flatMap((file) => file.facts.flatMap(entitiesOf)));
  const others = [...texts].filter(([id]) => id !== document).map(([, text]) => withoutMarks(text));
  const isPrinted = (alias: string) => others.some((text) => text.includes(withoutMarks(alias)));
  const entities = seeds.entities
    .filter(({ id }) => named.has(id))
    .map((entity) => ({ ...entity, aliases: (entity.aliases ?? []).filter(isPrinted) }));
  return { ...seeds, factsFiles, entities };
}

function withoutFacts(seeds: Seeds, document: string): Seeds {
  return {
    ...seeds,
    factsFiles: seeds.factsFiles.map((file) => (file.document === document ? { ...file, facts: [] } : file)),
  };
}

function entitiesOf(fact: Fact): string[] {
  if (fact.kind === 'mention') return [...fact.mentions];
  if (fact.kind === 'relation') return [fact.subject, fact.object, ...(fact.place === null ? [] : [fact.place])];
  return [fact.subject, ...(fact.according_to === null ? [] : [fact.according_to])];
}

function score(full: Seeds, reduced: Seeds, document: string, { figures, mentions, relations }: Suggestions): Score {
  const file = full.factsFiles.find((one) => one.document === document);
  const facts = file?.facts ?? [];
  const known = new Set(reduced.entities.map(({ id }) => id));
  const citations = facts.flatMap((fact) => entitiesOf(fact).map((id) => ({ id, lines: fact.lines, kind: fact.kind })));
  const proposedMentions = mentions.flatMap(({ ids, lines }) => ids.map((id) => ({ id, lines })));
  const isMentioned = (cited: (typeof citations)[number], { id, lines }: (typeof proposedMentions)[number]) =>
    cited.id === id && overlap(cited.lines, lines);
  const forms = formsOf(full, file?.names ?? null);
  /** A new name is the entity that has this name and is not in the reduced seeds. */
  const isEnd = (id: string, end: Suggestions['relations'][number]['subject']) =>
    end.id === null
      ? !known.has(id) && forms.get(id)?.some((form) => withoutMarks(form) === withoutMarks(end.printed)) === true
      : end.id === id;
  const isRelation = (fact: RelationFact, { object, predicate, subject }: Suggestions['relations'][number]) =>
    fact.predicate === predicate.id &&
    ((isEnd(fact.subject, subject) && isEnd(fact.object, object)) ||
      (predicate.symmetric && isEnd(fact.subject, object) && isEnd(fact.object, subject)));
  const curatedRelations = facts.filter((fact) => fact.kind === 'relation');
  return {
    mentions: {
      ...count(
        citations.filter(({ id, kind }) => kind === 'mention' && known.has(id)),
        proposedMentions,
        isMentioned,
      ),
      right: proposedMentions.filter((proposed) => citations.some((cited) => isMentioned(cited, proposed))).length,
    },
    figures: count(
      facts.filter((fact) => fact.kind === 'figure'),
      figures,
      (fact, figure) => fact.amount === figure.amount && overlap(fact.lines, figure.lines),
    ),
    relations: count(curatedRelations, relations, isRelation),
    betweenKnown: count(
      curatedRelations.filter(({ object, subject }) => known.has(subject) && known.has(object)),
      relations.filter(({ object, subject }) => subject.id !== null && object.id !== null),
      isRelation,
    ),
    byPredicate: new Map(
      full.vocabulary.predicates.map(({ id }) => [
        id,
        count(
          curatedRelations.filter(({ predicate }) => predicate === id),
          relations.filter(({ predicate }) => predicate.id === id),
          isRelation,
        ),
      ]),
    ),
  };
}

function count<A, B>(curated: readonly A[], proposed: readonly B[], isSame: (a: A, b: B) => boolean): Count {
  return {
    curated: curated.length,
    found: curated.filter((fact) => proposed.some((proposal) => isSame(fact, proposal))).length,
    proposed: proposed.length,
    right: proposed.filter((proposal) => curated.some((fact) => isSame(fact, proposal))).length,
  };
}

function sum(counts: readonly Count[]): Count {
  const total = (key: keyof Count) => counts.reduce((before, one) => before + one[key], 0);
  return { curated: total('curated'), found: total('found'), proposed: total('proposed'), right: total('right') };
}

function overlap(cited: readonly LineRange[], [first, last]: LineRange): boolean {
  return cited.some((range) => range[0] <= last && first <= range[1]);
}

/** Normalises a text and removes white space, title marks and quotation marks. */
function withoutMarks(text: string): string {
  return toComparable(text).replace(/[\s《》“”]/g, '');
}

function writePage(version: string, leftOut: ReadonlyMap<string, Score>, known: ReadonlyMap<string, Score>): string {
  const columns = ['document', ...['mentions', 'figures', 'relations'].flatMap((kind) => [`${kind} found`, 'right'])];
  const predicates = [...(known.values().next().value?.byPredicate.keys() ?? [])]
    .map((id) => [id, sum([...known.values()].flatMap(({ byPredicate }) => byPredicate.get(id) ?? []))] as const)
    .filter(([, { curated, proposed }]) => curated + proposed > 0)
    .sort(([, a], [, b]) => b.curated - a.curated);
  return `# How much \`graph suggest\` finds

Written by \`npm run bench -- suggest\` from version ${version} of the dataset. Proposals are compared with the curated facts
of each document:

- **found**: the share of the curated facts that are proposed;
- **right**: the share of the proposals that the curators have stated too. A proposal that is true counts as wrong if they chose
  another predicate or left it out.

A mention has the entity and the line, a figure the amount and the line, a relation its ends and the predicate. A "?" counts as
the entity that has the printed name, if the seeds lack this entity.

The goals are 90 % of the mentions, 95 % of the figures and 40 % of the relations, with 70 % of the relations right. The phrases
were chosen with these documents at hand, so a document of another kind may get fewer right proposals. Most relations that are not
found have a subject that only another paragraph names, are concluded from a whole passage, or use words that no phrase covers.
${toMarkdownTable(
  'A new document',
  [...columns, 'between known entities found', 'right'],
  rowsOf(leftOut, ({ betweenKnown, figures, mentions, relations }) => [mentions, figures, relations, betweenKnown]),
)}
The seeds lack the document's facts, its short forms, the entities and aliases that no other document has. Mentions are those
of the entities that are left. An entity that only one document mentions cannot be known beforehand, so few relations are found.
${toMarkdownTable(
  'After its entities and short forms are added',
  columns,
  rowsOf(known, ({ figures, mentions, relations }) => [mentions, figures, relations]),
)}
The seeds lack only the document's facts.
${toMarkdownTable(
  'Relations by predicate, after entities and short forms are added',
  ['predicate', 'curated', 'found', 'proposed', 'right'],
  predicates.map(([id, one]) => [
    id,
    String(one.curated),
    share(one.found, one.curated),
    String(one.proposed),
    share(one.right, one.proposed),
  ]),
)}`;
}

function rowsOf(scores: ReadonlyMap<string, Score>, countsOf: (score: Score) => Count[]): string[][] {
  const rows = [...scores].map(([id, one]) => ({ id, counts: countsOf(one) }));
  const totals = rows[0]?.counts.map((_, index) => sum(rows.flatMap(({ counts }) => counts[index] ?? []))) ?? [];
  return [...rows, { id: 'all', counts: totals }].map(({ counts, id }) => [id, ...counts.flatMap(toCells)]);
}

function toCells({ curated, found, proposed, right }: Count): string[] {
  return [`${share(found, curated)} of ${curated}`, `${share(right, proposed)} of ${proposed}`];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
