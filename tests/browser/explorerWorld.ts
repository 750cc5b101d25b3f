import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildWorld, cite, SEED_WORLD, seedEntity, seedRelation, text } from '../support/world.ts';

const VISITOR_COUNT = 30;
const LINES = Array.from({ length: 100 }, (_, index) => `这是第${index + 1}行。`);
const CONTENT = `${LINES.join('\n')}\n`;

const visitors = Array.from({ length: VISITOR_COUNT }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return seedEntity({
    id: `studio-${number}`,
    type: 'company',
    name: text(`影坊${number}`, `Studio ${number}`),
    citations: [cite('d3', 20 + index)],
  });
});

/** The small test dataset with many visitors of its convention, to select from, and with documents. */
export const EXPLORER_WORLD = buildWorld({
  ...SEED_WORLD,
  documents: SEED_WORLD.documents.map((document) => ({
    ...document,
    lineCount: LINES.length,
    sha256: createHash('sha256').update(CONTENT).digest('hex'),
  })),
  entities: [...SEED_WORLD.entities, ...visitors],
  relations: [
    ...SEED_WORLD.relations,
    ...visitors.map((visitor, index) =>
      seedRelation({
        subject: visitor.id,
        predicate: 'attended',
        object: 'hai-convention',
        citations: [cite('d3', 20 + index)],
      }),
    ),
  ],
}).dataset;

/** Writes the documents of the dataset to a folder that exists until the test ends. */
export async function writeDocuments(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'explorer-documents-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await Promise.all(EXPLORER_WORLD.documents.map(({ file }) => writeFile(join(folder, file), CONTENT)));
  return folder;
}
