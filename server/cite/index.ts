import { toBibtex } from './bibtex.ts';
import { toCslJson } from './cslJson.ts';
import { toGbt7714 } from './gbt7714.ts';
import { toPlainText } from './plainText.ts';
import type { Language, Reference } from './Reference.ts';

/** Formats of references, by their fields in the API. */
export const REFERENCE_FORMATS = {
  gbt7714: toGbt7714,
  bibtex: toBibtex,
  cslJson: toCslJson,
  text: toPlainText,
} satisfies Record<string, (reference: Reference, lang: Language) => string>;
