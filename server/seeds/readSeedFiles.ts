import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMap, isScalar, isSeq } from 'yaml';
import { didYouMean } from '../model/nearest.ts';
import { entitiesFile, factsFile, SINGLE_FILES } from './files/fileSchemas.ts';
import type { Schema } from './files/schema.ts';
import { parseSeedFile, type SeedFile } from './files/seedFile.ts';
import { listSeedFiles } from './files/seedFolder.ts';
import { type Problem, reportTo } from './problem.ts';
import type { EntityRecord, Seeds } from './seeds.ts';
import { toVocabulary } from './toVocabulary.ts';

/**
 * Reads every file of a seeds folder. `seeds` is null if a file has invalid YAML, or if the vocabulary, the documents or an
 * entity file cannot be read; checks across files would then report consequences of that.
 */
export async function readSeedFiles(folder: string): Promise<{ seeds: Seeds | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const report = reportTo(problems, 'error');
  const paths = await listSeedFiles(folder, report);
  const problemsBefore = problems.length;
  const files = new Map<string, SeedFile>();
  for (const path of paths) {
    const at = { file: join(folder, path), line: 1 };
    const bytes = await readFile(at.file).catch((error: unknown) => {
      report(at, `cannot be read: ${String(error)}.`);
      return null;
    });
    const file = bytes && parseSeedFile(at.file, bytes, report);
    if (file) files.set(path, file);
  }
  const single = <T>({ path, schema }: { path: string; schema: Schema<T> }): T | undefined => {
    if (!paths.includes(path)) report({ file: join(folder, path), line: 1 }, 'is missing.');
    return readAs(files.get(path), schema);
  };
  const info = single(SINGLE_FILES.info);
  const documents = single(SINGLE_FILES.documents);
  const types = single(SINGLE_FILES.types);
  const predicates = single(SINGLE_FILES.predicates);
  const measures = single(SINGLE_FILES.measures);
  const units = single(SINGLE_FILES.units);
  // Built only if all these files could be read: an entry that was left out would be reported as unknown.
  const vocabulary =
    problems.length === problemsBefore && types && predicates && measures && units
      ? toVocabulary({ types, predicates, measures, units }, report)
      : null;
  let areReferencesReadable = problems.length === problemsBefore;

  const entityFiles = [...files].filter(([path]) => path.startsWith('entities/'));
  const entities = entityFiles.flatMap(([path, file]) => {
    const type = basename(path, '.yaml');
    const known = vocabulary?.types.map(({ id }) => id) ?? [type];
    if (!known.includes(type))
      report({ file: file.path, line: 1 }, `unknown type "${type}".${didYouMean(type, known)}`);
    const entries = readAs(file, entitiesFile);
    if (!entries) areReferencesReadable = false;
    return (entries ?? []).map((entry): EntityRecord => ({ ...entry, type }));
  });
  const problemsBeforeFacts = problems.length;
  const factsFiles = [...files]
    .filter(([path]) => path.startsWith('facts/'))
    .flatMap(([, file]) => readAs(file, factsFile) ?? []);
  const allFactsRead = problems.length === problemsBeforeFacts;

  if (!areReferencesReadable || !info || !documents || !vocabulary) return { seeds: null, problems };
  const claimedIds = new Set(entityFiles.flatMap(([, file]) => idsOf(file)));
  const seeds = {
    ...{ format: 'yaml' as const, info, documents: documents.documents, vocabulary },
    ...{ entities, factsFiles, claimedIds, allFactsRead },
  };
  return { seeds, problems };
}

function readAs<T>(file: SeedFile | undefined, schema: Schema<T>): T | undefined {
  return file && schema.read(file.document.contents, basename(file.path), file);
}

/** Returns the ids of all entries of a file, also of entries with problems. */
function idsOf(file: SeedFile): string[] {
  const { contents } = file.document;
  if (!isSeq(contents)) return [];
  return contents.items.flatMap((item) => {
    const id = isMap(item) ? item.get('id', true) : null;
    return isScalar(id) && typeof id.value === 'string' ? [id.value] : [];
  });
}
