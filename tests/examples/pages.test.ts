import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { QUESTIONS } from '../../web/questions/index.ts';
import { serve } from '../server/api/serve.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(fileURLToPath(new URL('graph-seeds', ROOT)));
});

/** Returns the queries of a page: code blocks, and inline code that begins with `cite`. */
function queriesIn(page: string): string[] {
  const blocks = [...page.matchAll(/```graphql\n(.*?)```/gs), ...page.matchAll(/`(\{ cite\(.*?\})`/g)];
  return blocks.map((match) => match[1] ?? '');
}

/** Returns path and body of each request that the page sends by curl. */
function requestsIn(page: string): { readonly path: string; readonly body: string }[] {
  const commands = [...page.matchAll(/curl .*?:4000(\/\S+).*?--data-raw '(.*?)'/gs)];
  return commands.map((match) => ({ path: match[1] ?? '', body: match[2] ?? '' }));
}

test.each(['README.md', 'docs/graphql.md'])('every query in %s is answered', async (path) => {
  const { ask } = await serve({ dataset });
  const queries = queriesIn(read(path));
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) {
    const { data, errors } = await ask(query);
    expect(errors, query).toBeUndefined();
    expect(Object.values(data), query).not.toContain(null);
  }
});

test('every request in docs/graphql.md is answered', async () => {
  const { url } = await serve({ dataset });
  const requests = requestsIn(read('docs/graphql.md'));
  expect(requests.map(({ path }) => path)).toEqual(['/graphql', '/export/graphml']);
  for (const { path, body } of requests) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    expect(response.status, path).toBe(200);
    expect(await response.text(), path).not.toContain('"errors"');
  }
});

test('README states the number of questions and names three of them', () => {
  expect(read('README.md')).toContain('*Questions 问题* has eighty ');
  expect(QUESTIONS).toHaveLength(80);
  const text = read('README.md').replace(/\s+/g, ' ');
  for (const id of ['who-regulates-what', 'users-over-time', 'a-path-with-two-sources'])
    expect(text).toContain(`*${QUESTIONS.find((question) => question.id === id)?.title.en}*`);
});
