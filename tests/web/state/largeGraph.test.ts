import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDataset, readSeedDataset } from '../../../server/seeds/readSeeds.ts';
import { createClient } from '../../../web/api/client.ts';
import { createExplorer } from '../../../web/state/createExplorer.ts';
import { visibleEntities } from '../../../web/state/selectors/visible.ts';
import { generateGraph } from '../../generator/generateGraph.ts';
import { serve } from '../../server/api/serve.ts';

const SIZE = { entities: 2_200, relations: 6_000, seed: 2 };

test('a view of more entities than one query may name has all relations among them', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graph-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { vocabulary } = await readSeedDataset('graph-seeds');
  await writeFile(join(folder, 'graph.jsonl'), [...generateGraph(SIZE, vocabulary)].join(''));
  const dataset = await readDataset(join(folder, 'graph.jsonl'));
  const { url } = await serve({ dataset });
  const { store, actions } = createExplorer(
    { language: 'en', languageChosen: true, theme: 'light', systemDark: false },
    createClient(`${url}/graphql`),
  );
  const shown = () => new Set(visibleEntities(store.get().view, store.get().graph).map(({ id }) => id));
  await actions.navigation.open('#view=all');
  expect(shown().size).toBe(2_000);
  const outside = dataset.entities.filter(({ id }) => !shown().has(id)).slice(0, 200);
  await actions.expansion.addAll(outside.map(({ id }) => id));
  const ids = shown();
  expect(ids.size).toBe(2_200);
  const among = dataset.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object));
  const { relations } = store.get().graph;
  expect(among.filter(({ id }) => !relations.has(id))).toEqual([]);
});
