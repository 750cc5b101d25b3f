import { REFERENCE_FORMATS } from '../../cite/index.ts';
import type { ReferenceResolvers } from '../generated/resolvers.ts';

export const Reference: ReferenceResolvers = {
  title: (reference, { lang }) => reference.title[lang],
  gbt7714: (reference, { lang }) => REFERENCE_FORMATS.gbt7714(reference, lang),
  bibtex: (reference, { lang }) => REFERENCE_FORMATS.bibtex(reference, lang),
  cslJson: (reference, { lang }) => REFERENCE_FORMATS.cslJson(reference, lang),
  text: (reference, { lang }) => REFERENCE_FORMATS.text(reference, lang),
  citations: ({ evidence }) =>
    evidence?.documents.flatMap(({ document, lines }) =>
      lines.map((ofDocument) => ({ document: document.id, lines: ofDocument })),
    ) ?? [],
};
