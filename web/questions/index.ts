import { CENTER } from './center.ts';
import { CITING } from './citing.ts';
import { CONNECTIONS } from './connections.ts';
import { COUNTING } from './counting.ts';
import { EVENTS } from './events.ts';
import { EVIDENCE } from './evidence.ts';
import { FIGURES } from './figures.ts';
import { FILTERS } from './filters.ts';
import { PLANS } from './plans.ts';
import { PLATFORMS } from './platforms.ts';
import { PRODUCTIONS } from './productions.ts';
import type { Question, Theme } from './Question.ts';
import { RANKINGS } from './rankings.ts';
import { REGULATION } from './regulation.ts';
import { SEARCHING } from './searching.ts';
import { TECHNOLOGY } from './technology.ts';
import { TIME } from './time.ts';

/** All questions by theme, in the order of the gallery. */
export const THEMES: readonly Theme[] = [
  SEARCHING,
  REGULATION,
  PLANS,
  PLATFORMS,
  PRODUCTIONS,
  RANKINGS,
  EVENTS,
  FIGURES,
  COUNTING,
  TIME,
  TECHNOLOGY,
  EVIDENCE,
  CONNECTIONS,
  CENTER,
  FILTERS,
  CITING,
];

export const QUESTIONS: readonly Question[] = THEMES.flatMap(({ questions }) => questions);

export { findQuestions } from './findQuestions.ts';
export { toRequest } from './toRequest.ts';
