import type { Language } from '../i18n/language.ts';

export type Bilingual = Readonly<Record<Language, string>>;

/** A question that a researcher may ask, ready to be run and to be changed. */
export interface Question {
  /** Never changes. The name of the operation is the same in PascalCase. */
  readonly id: string;
  readonly title: Bilingual;
  /** Why somebody asks it, in a line. */
  readonly why: Bilingual;
  /** One operation, indented as it stands in the file. Where it asks for labels, it declares `$lang: Language!`. */
  readonly query: string;
  /** All its variables but `lang`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Questions about one thing. */
export interface Theme {
  readonly id: string;
  readonly title: Bilingual;
  readonly questions: readonly Question[];
}
