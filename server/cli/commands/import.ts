import { UserError } from '../../errors.ts';
import type { Counts } from '../../model/dataset.ts';
import { readDataset } from '../../seeds/readSeeds.ts';
import type { ImportReport } from '../../store/neo4j/import/importDataset.ts';
import type { Neo4jSettings } from '../../store/settings.ts';
import { type Command, DONE } from '../Command.ts';
import { type Effects, readSettings } from '../effects.ts';
import { plural } from '../formatNumber.ts';
import { SEEDS_OPTION, seedsFolder } from '../paths.ts';
import { createProgress } from '../progress.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Load the seeds into Neo4j, in the place of what was loaded before.',
  options: {
    'dry-run': { summary: 'check everything and look at the database, but write nothing' },
    force: { summary: 'load the version again that is already there' },
    ...SEEDS_OPTION,
  },
  details: 'Which Neo4j: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE in the environment.',
  async run(given, effects) {
    const neo4j = await readNeo4j(effects);
    const dataset = await readDataset(seedsFolder(given, effects));
    // The driver is loaded only where it is wanted: every other command starts without it.
    const { importDataset } = await import('../../store/neo4j/import/importDataset.ts');
    const progress = createProgress(effects.stderr);
    const report = await importDataset(neo4j, dataset, {
      dryRun: given['dry-run'] === true,
      force: given.force === true,
      onProgress: ({ done, stage, total }) => progress.show(stage, done, total),
    }).finally(progress.end);
    await effects.stderr.write(`${describe(report, neo4j.uri)}\n`);
    return DONE;
  },
};

async function readNeo4j(effects: Effects): Promise<Neo4jSettings> {
  const { neo4j } = await readSettings(effects);
  if (neo4j) return neo4j;
  throw new UserError(
    'BAD_CONFIG',
    'NEO4J_URI is not set.',
    'Set it to the address of a Neo4j: bolt://127.0.0.1:7687.',
  );
}

function describe({ counts, milliseconds, outcome, previousVersion, version }: ImportReport, uri: string): string {
  const size = describeCounts(counts);
  if (outcome === 'already loaded') return `${uri} already holds version ${version}: ${size}.`;
  const before = previousVersion === null ? 'no complete dataset' : `version ${previousVersion}`;
  if (outcome === 'nothing written')
    return `Would load version ${version} (${size}) into ${uri}, which holds ${before}.`;
  return `Loaded version ${version} (${size}) into ${uri} in ${(milliseconds / 1000).toFixed(1)} s; before: ${before}.`;
}

function describeCounts({ documents, entities, figures, relations }: Counts): string {
  return [
    plural(documents, 'document'),
    plural(entities, 'entity', 'entities'),
    plural(relations, 'relation'),
    plural(figures, 'figure'),
  ].join(', ');
}
