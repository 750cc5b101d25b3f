import { stat } from 'node:fs/promises';
import { buildDataset } from '../dataset/buildDataset.ts';
import type { SeedDataset } from '../dataset/seedDataset.ts';
import { UserError } from '../errors.ts';
import { compare } from '../model/compare.ts';
import type { Dataset } from '../model/dataset.ts';
import { ENTITY_FIELDS } from '../model/fields.ts';
import { groupBy } from '../model/groupBy.ts';
import { readingOfName } from '../search/readings.ts';
import { formatProblem, type Problem, reportTo, sortProblems } from './problem.ts';
import { readSeedFiles } from './readSeedFiles.ts';
import { readRecordFile } from './records/readRecordFile.ts';
import { RULES, WARNING_RULES } from './rules/index.ts';
import { toOptionalValues, toSeedFacts, toText } from './seedFacts.ts';
import type { EntityRecord, Seeds } from './seeds.ts';

/** Reads a dataset from a folder of seeds or a file of JSON Lines. Throws BAD_SEEDS if it has errors. */
export async function readDataset(path: string): Promise<Dataset> {
  return buildDataset(await readSeedDataset(path));
}

/** Reads the facts from which the dataset is built. Throws BAD_SEEDS if they have errors. */
export async function readSeedDataset(path: string): Promise<SeedDataset> {
  const { problems, seeds } = await checkSeeds(path);
  if (seeds && problems.length === 0) return toSeedDataset(seeds);
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(formatProblem);
  if (problems.length > shown.length) shown.push(`… and ${problems.length - shown.length} more.`);
  throw new UserError(
    'BAD_SEEDS',
    `The seeds in ${path} have problems:\n${shown.join('\n')}`,
    '`npm run graph -- check` lists every problem.',
    { problems },
  );
}

const SHOWN_PROBLEMS = 10;

/** Returns every error of a seeds folder or a file of JSON Lines, and its facts without the records that cannot be read. */
export async function checkSeeds(path: string): Promise<{ seeds: Seeds | null; problems: readonly Problem[] }> {
  const { problems, seeds } = await ((await isFile(path)) ? readRecordFile : readSeedFiles)(path);
  if (seeds) for (const rule of RULES) rule(seeds, reportTo(problems, 'error'));
  return { seeds, problems: sortProblems(problems) };
}

/** Whether a path names a file of JSON Lines and not a folder of YAML. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Returns what is doubtful in seeds without errors. */
export function findWarnings(seeds: Seeds): Problem[] {
  const problems: Problem[] = [];
  for (const rule of WARNING_RULES) rule(seeds, reportTo(problems, 'warning'));
  return problems;
}

function toSeedDataset(seeds: Seeds): SeedDataset {
  const facts = seeds.factsFiles.toSorted((a, b) => compare(a.document, b.document)).map(toSeedFacts);
  const mentions = groupBy(
    facts.flatMap((document) => document.mentions),
    ({ entity }) => entity,
  );
  const curated = new Set(seeds.factsFiles.map((file) => file.document));
  return {
    title: toText(seeds.info.title),
    curatedOn: seeds.info.curated_on,
    licence: seeds.info.licence,
    vocabulary: seeds.vocabulary,
    documents: seeds.documents.map(({ id, file, title, publisher, published, authors, lines, sha256 }) => ({
      id,
      file,
      title: toText(title),
      englishSource: title.en_source,
      publisher: toText(publisher),
      published,
      authors: authors ?? [],
      lineCount: lines,
      sha256,
      curated: curated.has(id),
    })),
    entities: seeds.entities.map((entity) => ({
      id: entity.id,
      type: entity.type,
      kind: entity.kind,
      name: toText(entity.name),
      englishSource: entity.name.en_source,
      aliases: entity.aliases ?? [],
      description: toText(entity.description),
      ...toOptionalValues(ENTITY_FIELDS, entity),
      pinyin: statedPinyin(entity),
      ...(entity.distinct_from?.length ? { distinctFrom: entity.distinct_from } : {}),
      citations: mentions.get(entity.id)?.flatMap(({ citations }) => citations) ?? [],
    })),
    relations: facts.flatMap((document) => document.relations),
    figures: facts.flatMap((document) => document.figures),
    redirects: seeds.entities.flatMap(({ id, redirects }) => (redirects ?? []).map((from) => ({ from, to: id }))),
  };
}

/** Returns the stated pinyin unless it is the automatic one, so that a dataset has the same version with and without it. */
function statedPinyin({ name, pinyin, type }: EntityRecord): string | null {
  return pinyin === null || pinyin === readingOfName(name.zh, type) ? null : pinyin;
}
