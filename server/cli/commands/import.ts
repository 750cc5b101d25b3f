import type { Config } from '../../config/readConfig.ts';
import { UserError } from '../../errors.ts';
import type { Counts } from '../../model/dataset.ts';
import { readDataset } from '../../seeds/readSeeds.ts';
import type { HeldDataset, ImportReport } from '../../store/neo4j/import/importDataset.ts';
import { otherDataset } from '../../store/otherDataset.ts';
import type { Neo4jSettings } from '../../store/settings.ts';
import { type Command, DONE } from '../Command.ts';
import type { Effects } from '../effects.ts';
import { plural } from '../formatNumber.ts';
import { datasetPath, FROM_OPTIONS } from '../paths.ts';
import { createProgress } from '../progress.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Load the seeds or a dataset in JSON Lines into Neo4j, replacing the previous dataset.',
  options: {
    'dry-run': { summary: 'check the seeds and the database, but write nothing' },
    force: { summary: 'load the dataset even if Neo4j has this version' },
    yes: { summary: 'replace a dataset of another title without asking' },
    ...FROM_OPTIONS,
  },
  details: 'NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE in the environment choose the database.',
  async run(given, effects, config) {
    const neo4j = requireNeo4j(config);
    const dataset = await readDataset(datasetPath(given, effects, config));
    // Loaded here, so that other commands start without the driver.
    const { importDataset } = await import('../../store/neo4j/import/importDataset.ts');
    const progress = createProgress(effects.stderr);
    const report = await importDataset(neo4j, dataset, {
      dryRun: given['dry-run'] === true,
      force: given.force === true,
      beforeReplacing: async (held) => {
        await progress.end();
        if (given['dry-run'] !== true && given.yes !== true) await confirmReplacing(held, effects);
      },
      onProgress: ({ done, stage, total }) => progress.show(stage, done, total),
    }).finally(progress.end);
    await effects.stderr.write(`${describe(report, neo4j.uri)}\n`);
    return DONE;
  },
};

async function confirmReplacing({ title, uri }: HeldDataset, { ask }: Effects): Promise<void> {
  const question = `Neo4j at ${uri} holds another dataset, "${title.en}". Replace it? [y/N] `;
  if (ask && /^y(es)?$/i.test((await ask(question)).trim())) return;
  throw otherDataset(uri, title, 'To replace it, run the same command with --yes.');
}

function requireNeo4j({ neo4j }: Config): Neo4jSettings {
  if (neo4j) return neo4j;
  throw new UserError(
    'BAD_CONFIG',
    'NEO4J_URI is not set.',
    'Set it to the address of Neo4j, such as bolt://127.0.0.1:7687.',
  );
}

function describe({ counts, milliseconds, outcome, previousVersion, version }: ImportReport, uri: string): string {
  const size = describeCounts(counts);
  if (outcome === 'already loaded') return `${uri} already has version ${version}: ${size}.`;
  const before = previousVersion === null ? 'no complete dataset' : `version ${previousVersion}`;
  if (outcome === 'nothing written') return `Would load version ${version} (${size}) into ${uri}, which has ${before}.`;
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
