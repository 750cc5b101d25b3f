import type { Language, Reference } from './Reference.ts';
import { toNote } from './words.ts';

/** CSL-JSON: a list with the one item, as reference managers import it. */
export function toCslJson(reference: Reference, lang: Language): string {
  const { accessed, authors, container, issued, key, licence, medium, publisher, title, url, version } = reference;
  // Where the graph shows a document is not where that was published.
  const isOurs = medium === 'dataset';
  const item = {
    id: key,
    type: medium,
    title: title[lang],
    'container-title': isOurs ? container?.[lang] : undefined,
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    publisher: publisher?.[lang],
    version: isOurs ? version : undefined,
    issued: issued === null ? undefined : toCslDate(issued),
    accessed: isOurs && accessed !== null ? toCslDate(accessed) : undefined,
    URL: isOurs && url !== null ? url : undefined,
    license: licence ?? undefined,
    note: toNote(reference, lang) ?? undefined,
    language: lang === 'zh' ? 'zh-CN' : 'en',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const DAY_MONTH_OR_YEAR = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/** Quarters and open ends are no dates of CSL's: they stand as they are. */
function toCslDate(edtf: string) {
  const ends = edtf.split('/');
  if (!ends.every((end) => DAY_MONTH_OR_YEAR.test(end))) return { literal: edtf };
  return { 'date-parts': ends.map((end) => end.split('-').map(Number)) };
}
