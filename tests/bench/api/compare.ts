import { isDeepStrictEqual } from 'node:util';
import type { Arguments, Dialect, Phrase, QuestionName } from './answers.ts';
import { type Shot, toBytes } from './load.ts';
import type { Question } from './questions.ts';

export interface Asked {
  readonly name: string;
  readonly dialect: Dialect;
  readonly address: URL;
}

/**
 * Sends the whole sequence of a question to all contenders and returns the requests of each, in the order of the contenders.
 * Throws at the first answer that differs.
 */
export async function compareAnswers<Q extends QuestionName>(
  { name, sequence }: Question<Q>,
  contenders: readonly Asked[],
): Promise<readonly (readonly Shot[])[]> {
  const shots = contenders.map((): Shot[] => []);
  for (const asked of sequence) {
    const answers = await Promise.all(contenders.map((contender) => ask(contender, name, asked)));
    for (const [index, { answer, shot }] of answers.entries()) {
      if (!isDeepStrictEqual(answer, answers[0]?.answer)) throw difference(name, asked, contenders, answers, index);
      shots[index]?.push(shot);
    }
  }
  return shots;
}

async function ask<Q extends QuestionName>({ name, dialect, address }: Asked, question: Q, asked: Arguments[Q]) {
  const phrase: Phrase<Q> = dialect[question];
  const request = phrase.request(asked);
  const { method, path, body } = request;
  const response = await fetch(new URL(path, address), {
    method,
    // The measured requests do not ask for compression either.
    headers: { accept: 'application/json', 'accept-encoding': 'identity', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${name}: ${question} ${JSON.stringify(asked)}: ${text.slice(0, 500)}`);
  const shot: Shot = { bytes: toBytes(request, address), answerBytes: Buffer.byteLength(text) };
  return { answer: phrase.toAnswer(text), shot };
}

function difference(
  question: string,
  asked: object,
  contenders: readonly Asked[],
  answers: readonly { readonly answer: unknown }[],
  other: number,
): Error {
  const [left = '', right = ''] = [0, other].map((index) => JSON.stringify(answers[index]?.answer));
  const length = Math.max(left.length, right.length);
  const place = Array.from({ length }).findIndex((_, index) => left[index] !== right[index]);
  const excerpt = (text: string) => text.slice(Math.max(0, place - 80), place + 120);
  return new Error(
    [
      `${question} ${JSON.stringify(asked)}: the answers differ, so nothing is measured.`,
      `${contenders[0]?.name}: …${excerpt(left)}…`,
      `${contenders[other]?.name}: …${excerpt(right)}…`,
    ].join('\n'),
  );
}
