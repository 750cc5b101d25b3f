import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processEffects } from '../../../server/cli/effects.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { importDataset } from '../../../server/store/neo4j/import/importDataset.ts';
import { runGenerator } from '../../generator/runGenerator.ts';
import { startNeo4j } from '../../support/neo4j.ts';
import { printTable } from '../table.ts';
import { type Measurement, measureQuestions } from './measureQuestions.ts';

const RELATIONS_PER_ENTITY = 4;
/** Numbers of entities, smallest first. */
const SIZES = [1_000, 20_000];

/** Measures the questions on Neo4j over generated graphs of several sizes. */
export async function benchScale(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'));
  const running = await startNeo4j({ lasting: true });
  const config = { uri: running.uri, user: running.user ?? 'neo4j', password: running.password, database: null };
  try {
    const measured: (readonly Measurement[])[] = [];
    for (const entities of SIZES) {
      const file = join(folder, `${entities}.jsonl`);
      const size = ['--entities', String(entities), '--relations', String(RELATIONS_PER_ENTITY * entities)];
      if ((await runGenerator([...size, '--out', file], processEffects())) !== 0) return;
      await importDataset(config, await readDataset(file));
      measured.push(await measureQuestions(config));
    }
    printTable(
      'Questions on Neo4j',
      ['question', ...SIZES.flatMap((size) => [`hits at ${size}`, `ms at ${size}`]), 'ratio', 'goal'],
      (measured[0] ?? []).map(({ name, goal, milliseconds }, index) => {
        const all = measured.flatMap((questions) => questions[index] ?? []);
        const cells = all.flatMap((question) => [String(question.hits), question.milliseconds.toFixed(1)]);
        const ratio = (all.at(-1)?.milliseconds ?? 0) / milliseconds;
        return [name, ...cells, ratio.toFixed(1), String(goal)];
      }),
    );
  } finally {
    await running.stop();
    await rm(folder, { recursive: true });
  }
}
