import type { Language } from '../i18n/language.ts';
import type { Question } from './Question.ts';

export interface QuestionRequest {
  /** The operation, below its title and reason as comments. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What to send, or to show in an editor, for a question in a language. */
export function toRequest({ title, why, query, variables }: Question, language: Language): QuestionRequest {
  return {
    query: `# ${title[language]}\n# ${why[language]}\n${dedent(query)}\n`,
    variables: query.includes('$lang') ? { lang: language.toUpperCase(), ...variables } : variables,
  };
}

/** Without the indentation that all lines share, and without blank lines around. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .trim();
}
