import type { Language } from '../i18n/language.ts';
import type { Question } from './Question.ts';

export interface QuestionRequest {
  /** The operation, below its title and purpose as comments. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The request for a question in a language. */
export function toRequest({ title, why, query, variables }: Question, language: Language): QuestionRequest {
  return {
    query: `# ${title[language]}\n# ${why[language]}\n${dedent(query)}\n`,
    variables: query.includes('$lang') ? { lang: language.toUpperCase(), ...variables } : variables,
  };
}

/** Removes the indentation that all lines share, and blank lines at both ends. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .trim();
}
