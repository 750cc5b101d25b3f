import type { Language } from '../i18n/language.ts';
import type { Question } from '../questions/Question.ts';
import { toRequest } from '../questions/toRequest.ts';

/** The texts of GraphiQL's editors for a question. */
export function toTab(question: Question, language: Language): { readonly query: string; readonly variables: string } {
  const { query, variables } = toRequest(question, language);
  return { query, variables: JSON.stringify(variables, null, 2) };
}
