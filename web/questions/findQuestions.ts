import { foldLetters } from '../../server/model/foldLetters.ts';
import type { Question } from './Question.ts';

/** Texts that are shorter would find too much. */
const MIN_LENGTH = 2;
const MAX_FOUND = 5;

/** Returns the questions whose title or purpose, in any language, has all words of a text; titles first. */
export function findQuestions(text: string, questions: readonly Question[]): readonly Question[] {
  const folded = foldLetters(text.trim());
  if (folded.length < MIN_LENGTH) return [];
  const words = folded.split(/\s+/);
  const has = (...texts: readonly string[]) => {
    const found = foldLetters(texts.join(' '));
    return words.every((word) => found.includes(word));
  };
  const titled = questions.filter(({ title }) => has(title.zh, title.en));
  const explained = questions.filter((question) => !titled.includes(question) && has(question.why.zh, question.why.en));
  return [...titled, ...explained].slice(0, MAX_FOUND);
}
