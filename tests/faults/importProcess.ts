import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Dataset } from '../../server/model/dataset.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';

/*
 * An import in a separate process that a test can kill: importProcess.ts DATASET.json [LARGEST TRANSACTION IN FACTS]. It
 * begins when its standard input ends and prints the stage of each batch that it has written.
 */
const [file = '', atomicUpTo] = process.argv.slice(2);
const { NEO4J_URI = '', NEO4J_USER, NEO4J_PASSWORD } = process.env;
const dataset: Dataset = JSON.parse(await readFile(file, 'utf8'));
await finished(process.stdin.resume());
await importDataset({ uri: NEO4J_URI, user: NEO4J_USER ?? null, password: NEO4J_PASSWORD ?? null }, dataset, {
  ...(atomicUpTo === undefined ? {} : { atomicUpTo: Number(atomicUpTo) }),
  onProgress: ({ stage }) => process.stdout.write(`${stage}\n`),
});
