import type { GraphiQLPlugin } from '@graphiql/react';
import { QuestionGallery } from './QuestionGallery.tsx';

/** The plugin panel with the gallery of questions. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Questions 问题',
  icon: QuestionsIcon,
  content: QuestionGallery,
};

function QuestionsIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.500" strokeLinecap="round" aria-hidden>
      <path d="M3 4.500h14v9H9L5.500 16.500v-3H3zM8.200 7.500a1.800 1.800 0 1 1 2.600 1.600c-.5.300-.8.600-.8 1.100M10 11.800h.01" />
    </svg>
  );
}
