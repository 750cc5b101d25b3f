import type { Language } from '../i18n/language.ts';

export type Bilingual = Readonly<Record<Language, string>>;

/** A question of a researcher as a GraphQL query, to run or edit. */
export interface Question {
  /** Permanent. The operation has the same name in PascalCase. */
  readonly id: string;
  readonly title: Bilingual;
  /** The purpose of the question, in one line. */
  readonly why: Bilingual;
  /** One operation, indented as in the file. Declares `$lang: Language!` if it requests labels. */
  readonly query: string;
  /** The variables except `lang`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Theme {
  readonly id: string;
  readonly title: Bilingual;
  readonly questions: readonly Question[];
}
