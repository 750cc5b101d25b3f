import type { Language, Reference } from './Reference.ts';
import { toNote } from './words.ts';

/** Returns CSL-JSON: a list of one item, which reference managers import. */
export function toCslJson(reference: Reference, lang: Language): string {
  const { accessed, authors, container, issued, key, licence, medium, publisher, title, url, version } = reference;
  // A document's address in the explorer is not the address of its publication.
  const isDataset = medium === 'dataset';
  const item = {
    id: key,
    type: medium,
    title: title[lang],
    'container-title': isDataset ? container?.[lang] : undefined,
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    publisher: publisher?.[lang],
    version: isDataset ? version : undefined,
    issued: issued === null ? undefined : toCslDate(issued),
    accessed: isDataset && accessed !== null ? toCslDate(accessed) : undefined,
    URL: isDataset && url !== null ? url : undefined,
    license: licence ?? undefined,
    note: toNote(reference, lang) ?? undefined,
    language: lang === 'zh' ? 'zh-CN' : 'en',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const DAY_MONTH_OR_YEAR = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/** CSL has no quarters or open intervals; these become literals. */
function toCslDate(edtf: string) {
  const ends = edtf.split('/');
  if (!ends.every((end) => DAY_MONTH_OR_YEAR.test(end))) return { literal: edtf };
  return { 'date-parts': ends.map((end) => end.split('-').map(Number)) };
}
