import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, NoDeprecatedCustomRule, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../server/model/dataset.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import type { Language } from '../../../web/i18n/language.ts';
import { QUESTIONS, THEMES } from '../../../web/questions/index.ts';
import { toRequest } from '../../../web/questions/toRequest.ts';
import { serve } from '../api/serve.ts';
import { CHECKED_ANSWERS } from './checkedAnswers.ts';
import { readPath } from './readPath.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(fileURLToPath(new URL('../../../graph-seeds', import.meta.url)));
});

test('every question has the expected answer in both languages, within all limits', async () => {
  const { ask } = await serve({ dataset });
  for (const language of LANGUAGES)
    for (const question of QUESTIONS) {
      const { query, variables } = toRequest(question, language);
      const { data, errors } = await ask(query, variables);
      expect(errors, question.id).toBeUndefined();
      const checked = CHECKED_ANSWERS[question.id] ?? {};
      const found = Object.fromEntries(Object.keys(checked).map((path) => [path, readPath(data, path)]));
      expect.soft(found, question.id).toEqual(checked);
    }
});

test('every question has a checked answer, and every answer a question', () => {
  expect(Object.keys(CHECKED_ANSWERS).sort()).toEqual(QUESTIONS.map(({ id }) => id).sort());
  for (const [id, places] of Object.entries(CHECKED_ANSWERS)) expect(Object.keys(places), id).not.toEqual([]);
});

test('no question uses a deprecated field', () => {
  const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
  const problems = QUESTIONS.flatMap(({ query }) => validate(schema, parse(query), [NoDeprecatedCustomRule]));
  expect(problems.map(({ message }) => message)).toEqual([]);
});

test('labels have the language of the question', async () => {
  const { ask } = await serve({ dataset });
  const question = QUESTIONS.find(({ id }) => id === 'who-owns-what');
  if (!question) throw new Error('the question is gone');
  const labels = async (language: Language) => {
    const { query, variables } = toRequest(question, language);
    return readPath((await ask(query, variables)).data, 'relations.nodes[].label');
  };
  expect(await labels('zh')).toContain('枫叶互动 拥有 ReelShort');
  expect(await labels('en')).toContain('Crazy Maple Studio owns ReelShort');
});

test('each entity is in one community, and the largest has the size it states', async () => {
  const { ask } = await serve({ dataset });
  const question = QUESTIONS.find(({ id }) => id === 'which-communities');
  if (!question) throw new Error('the question is gone');
  const { query, variables } = toRequest(question, 'en');
  const { meta, largest } = (await ask(query, variables)).data;
  const sizes: readonly number[] = meta.communities.map(({ size }: { size: number }) => size);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(meta.counts.entities);
  expect(largest.totalCount).toBe(sizes[0]);
});

describe('the list of questions', () => {
  test('ids of themes and of questions are unique', () => {
    for (const ids of [THEMES.map(({ id }) => id), QUESTIONS.map(({ id }) => id)])
      expect(ids).toEqual([...new Set(ids)]);
  });

  test('the first question needs no variables, because GraphiQL opens with it', () => {
    expect(QUESTIONS.slice(0, 1).map((question) => toRequest(question, 'en').variables)).toEqual([{}]);
  });

  test.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s has one operation of its name, and a title and a reason in both languages',
    (id, { title, why, query }) => {
      const [operation, ...others] = parse(query).definitions;
      expect(others).toEqual([]);
      const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
      expect(name?.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()).toBe(id);
      for (const text of [title, why]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[A-Z0-9“]/);
      }
    },
  );
});

test('a request has the question above its operation, and a language only if it selects labels', () => {
  const question = {
    id: 'q',
    title: { zh: '问', en: 'Question' },
    why: { zh: '因', en: 'Reason' },
    variables: { first: 1 },
  };
  const asking = (query: string) => toRequest({ ...question, query }, 'en');
  expect(asking('\n      query Q($lang: Language!) {\n        meta { version }\n      }\n    ')).toEqual({
    query: '# Question\n# Reason\nquery Q($lang: Language!) {\n  meta { version }\n}\n',
    variables: { lang: 'EN', first: 1 },
  });
  expect(asking('query Q { meta { version } }').variables).toEqual({ first: 1 });
});
