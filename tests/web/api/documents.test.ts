import { expect, test } from 'vitest';
import { createClient } from '../../../web/api/client.ts';
import { readDocumentFacts, readDocumentFigures } from '../../../web/api/document.ts';
import { serve } from '../../server/api/serve.ts';
import { buildWorld, cite, SEED_WORLD, seedEntity, seedFigure, text } from '../../support/world.ts';

/** Ids for more than two pages of entities and figures in d2. */
const STUDIOS = Array.from({ length: 450 }, (_, index) => `studio-${String(index).padStart(3, '0')}`);
const WORLD = buildWorld({
  ...SEED_WORLD,
  entities: [
    ...SEED_WORLD.entities,
    ...STUDIOS.map((id, index) =>
      seedEntity({ id, type: 'company', name: text(`影坊${index}`, `Studio ${index}`), citations: [cite('d2', 50)] }),
    ),
  ],
  figures: [
    ...SEED_WORLD.figures,
    ...STUDIOS.map((subject) =>
      seedFigure({ subject, measure: 'users', amount: '1', unit: 'persons', citations: [cite('d2', 50)] }),
    ),
  ],
}).dataset;

async function openApi() {
  const { url } = await serve({ dataset: WORLD });
  return createClient(`${url}/graphql`);
}

test('the facts of a document cover all pages, list each entity once, and those that no other document names', async () => {
  const facts = await readDocumentFacts(await openApi(), 'd2');
  const named = ['xinghe', 'xinghe-app', 'yunfan', 'li-an', 'hai-convention'];
  // d2 supports a relation of wang-bo without naming him. The place of that relation, gudao, is not one of its ends.
  expect(facts?.entities.toSorted()).toEqual([...named, 'wang-bo', ...STUDIOS].toSorted());
  expect(facts?.entities.at(-1)).toBe('wang-bo');
  expect(facts?.entitiesOnlyHere.toSorted()).toEqual(['xinghe-app', 'li-an', ...STUDIOS].toSorted());
});

test('the figures of a document cover all pages and have their subjects', async () => {
  const figures = await readDocumentFigures(await openApi(), 'd2');
  expect(figures).toHaveLength(452);
  expect(new Set(figures?.map((figure) => figure.id)).size).toBe(452);
  expect(new Set(figures?.map((figure) => figure.subject.id))).toEqual(new Set(['xinghe', ...STUDIOS]));
});

test('an unknown document has neither', async () => {
  const ask = await openApi();
  expect([await readDocumentFacts(ask, 'd9'), await readDocumentFigures(ask, 'd9')]).toEqual([null, null]);
});
