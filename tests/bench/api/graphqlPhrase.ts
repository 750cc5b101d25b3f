import type { Answers, Arguments, Phrase, QuestionName } from './answers.ts';

/** A GraphQL query over POST as clients send it: a constant text, with arguments as variables. */
export function graphqlPhrase<Q extends QuestionName, Data>(
  path: string,
  query: string,
  toVariables: (asked: Arguments[Q]) => object,
  toAnswer: (data: Data) => Answers[Q],
): Phrase<Q> {
  return {
    request: (asked) => ({ method: 'POST', path, body: JSON.stringify({ query, variables: toVariables(asked) }) }),
    toAnswer(body) {
      const { data, errors }: { data: Data; errors?: unknown } = JSON.parse(body);
      if (errors !== undefined) throw new Error(`Not an answer: ${body.slice(0, 500)}`);
      return toAnswer(data);
    },
  };
}
