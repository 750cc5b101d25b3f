import { type Answers, type Arguments, byId, type Dialect, type Phrase, type QuestionName } from './answers.ts';

/** bareServer.ts answers in the common shape; lists without a prescribed order are sorted by id. */
export const BARE: Dialect = {
  entity: phrase('entity'),
  search: phrase('search', byId),
  neighborhood: phrase('neighborhood'),
  list: phrase('list'),
  groups: phrase('groups'),
  paths: phrase('paths'),
  graph: phrase('graph', ({ entities, relations }) => ({ entities: byId(entities), relations: byId(relations) })),
};

function phrase<Q extends QuestionName>(
  name: Q,
  ordered: (answer: Answers[Q]) => Answers[Q] = (answer) => answer,
): Phrase<Q> {
  return {
    request: (asked: Arguments[Q]) => ({ method: 'GET', path: `/${name}?${new URLSearchParams(toTexts(asked))}` }),
    toAnswer: (body) => ordered(JSON.parse(body)),
  };
}

function toTexts(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
