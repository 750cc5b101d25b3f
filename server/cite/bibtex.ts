import type { Language, Reference } from './Reference.ts';
import { joined, toNote, WORDS } from './words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Returns a BibTeX entry in UTF-8. biblatex reads `url` and `urldate` verbatim; TeX commands are escaped in all other
 * fields.
 */
export function toBibtex(reference: Reference, lang: Language): string {
  const { accessed, authors, container, issued, key, medium, publisher, title, url, version } = reference;
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?/.exec(issued ?? '') ?? [];
  const { dataset, version: ofVersion } = WORDS[lang];
  const note = toNote(reference, lang);
  // A document's address in the explorer is not the address of its publication.
  const isDataset = medium === 'dataset';
  const fields: readonly (readonly [name: string, value: string | false | null | undefined])[] = [
    // Without braces, BibTeX would split a name into family and given names.
    ['author', authors.length > 0 ? `{${authors.map((name) => `{${escapeTex(name)}}`).join(' and ')}}` : null],
    // Double braces keep styles from changing capitals.
    ['title', `{{${escapeTex(title[lang])}}}`],
    // Classic BibTeX has no field for a version; every style prints `howpublished`.
    ['howpublished', isDataset && braced(joined([container?.[lang] ?? dataset, ofVersion(version)], lang))],
    ['organization', publisher && braced(publisher[lang])],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['url', isDataset && url && `{${url}}`],
    ['urldate', isDataset && accessed && `{${accessed}}`],
    // Styles print `note`, which would be too long for entities with many citations.
    ['annote', note && braced(note)],
  ];
  const given = fields.flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)} = ${value},\n`] : []));
  return `@misc{${key},\n${given.join('')}}\n`;
}

function braced(text: string): string {
  return `{${escapeTex(text)}}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
