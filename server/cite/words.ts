import { formatLines } from '../model/citation.ts';
import type { LocalisedText } from '../model/vocabulary.ts';
import type { CitedDocument, Evidence, Language, Reference } from './Reference.ts';

/** Words of references in each language. */
export const WORDS = {
  zh: {
    dataset: '数据集',
    version: (version: string) => `版本 ${version}`,
    licence: (licence: string) => `许可：${licence}`,
    curatedIn: (graph: string, version: string) => `收入${inTitleMarks(graph)}，${version}`,
    evidence: { named: '见于', said: '依据', implied: '推知自' },
    accessed: (day: string) => `（${day} 访问）`,
    comma: '，',
    colon: '：',
    semicolon: '；',
  },
  en: {
    dataset: 'dataset',
    version: (version: string) => `version ${version}`,
    licence: (licence: string) => `Licence: ${licence}`,
    curatedIn: (graph: string, version: string) => `Curated in ${graph}, ${version}`,
    evidence: { named: 'Named in', said: 'Said by', implied: 'Concluded from' },
    accessed: (day: string) => `(accessed ${day})`,
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
  },
} as const;

/**
 * Returns the note of a reference, a sentence without its full stop. For a fact it names documents and lines (`Said by:
 * The first, lines 3, 10–12; The second, line 1`), for a document the graph that is curated from it.
 */
export function toNote({ container, evidence, medium, version }: Reference, lang: Language): string | null {
  if (evidence) return toEvidenceText(evidence, lang);
  const { curatedIn, version: ofVersion } = WORDS[lang];
  return medium === 'document' && container ? curatedIn(container[lang], ofVersion(version)) : null;
}

function toEvidenceText({ documents, kind }: Evidence, lang: Language): string {
  const { colon, evidence, semicolon } = WORDS[lang];
  return `${evidence[kind]}${colon}${documents.map((document) => toDocumentText(document, lang)).join(semicolon)}`;
}

function toDocumentText({ document, lines }: CitedDocument, lang: Language): string {
  const numbers = lines.map((range) => formatLines(range).replace('-', '–'));
  const published = joined([document.publisher?.[lang], document.published], lang);
  const title = documentTitle(document, lang);
  if (lang === 'zh') return `${inTitleMarks(title)}${published && `（${published}）`}第 ${numbers.join('、')} 行`;
  const about = published && ` (${published})`;
  const isOne = lines.length === 1 && lines[0]?.[0] === lines[0]?.[1];
  return `${title}${about}, ${isOne ? 'line' : 'lines'} ${numbers.join(', ')}`;
}

/** Returns the document's own title, by which it can be found; the curators' translation follows in brackets. */
export function documentTitle(
  { title, englishSource }: { readonly title: LocalisedText; readonly englishSource: string },
  lang: Language,
): string {
  const isOwnTitle = lang === 'zh' || englishSource === 'official' || title.en === title.zh;
  return isOwnTitle ? title[lang] : `${title.zh} [${title.en}]`;
}

/** Joins the parts that are present with commas. */
export function joined(parts: readonly (string | null | undefined)[], lang: Language): string {
  return parts.filter(Boolean).join(WORDS[lang].comma);
}

/** Encloses a title in book-title marks; those within it become single marks. */
export function inTitleMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
