import type { Language, Reference } from './Reference.ts';
import { joined, toNote, WORDS } from './words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A BibTeX entry, in UTF-8. `url` and `urldate` are biblatex's: it reads addresses as they are, whereas in all else
 * what TeX would take for commands is escaped.
 */
export function toBibtex(reference: Reference, lang: Language): string {
  const { accessed, authors, container, issued, key, medium, publisher, title, url, version } = reference;
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?/.exec(issued ?? '') ?? [];
  const { dataset, version: ofVersion } = WORDS[lang];
  const note = toNote(reference, lang);
  // Where the graph shows a document is not where that was published.
  const isOurs = medium === 'dataset';
  const fields: readonly (readonly [name: string, value: string | false | null | undefined])[] = [
    // Names in braces are taken whole: BibTeX would look for a family name.
    ['author', authors.length > 0 ? `{${authors.map((name) => `{${escapeTex(name)}}`).join(' and ')}}` : null],
    // Doubled, so that no style changes its capitals.
    ['title', `{{${escapeTex(title[lang])}}}`],
    // Classic BibTeX has no field for a version, and every style prints this one.
    ['howpublished', isOurs && braced(joined([container?.[lang] ?? dataset, ofVersion(version)], lang))],
    ['organization', publisher && braced(publisher[lang])],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['url', isOurs && url && `{${url}}`],
    ['urldate', isOurs && accessed && `{${accessed}}`],
    // Not `note`, which styles print: an entity can rest on many lines.
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
