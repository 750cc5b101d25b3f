import { isolateTexts } from '../model/isolate.ts';
import type { Language, Reference } from './Reference.ts';
import { WORDS } from './words.ts';

/**
 * GB/T 7714—2015: `部分[DS/OL]//整体. 版本. (更新日期)[引用日期]. 网址.` Documents are `[Z]`, since their kind is unknown, and
 * lack an address, since the explorer's is not that of their publication.
 */
export function toGbt7714(reference: Reference, lang: Language): string {
  const { accessed, authors, container, issued, medium, publisher, title, url, version } = isolateTexts(reference);
  const by = authors.length > 0 ? `${nameAuthors(authors, lang)}. ` : '';
  if (medium === 'document') {
    const published = [publisher?.[lang], issued].filter(Boolean).join(', ');
    return `${by}${title[lang]}[Z].${published && ` ${published}.`}`;
  }
  const mark = url ? '[DS/OL]' : '[DS]';
  const whole = container ? `//${container[lang]}` : '';
  const dates = `${issued ? `(${issued})` : ''}${accessed ? `[${accessed}]` : ''}`;
  const sentences = [`${by}${title[lang]}${mark}${whole}`, capital(WORDS[lang].version(version)), dates, url ?? ''];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** Names up to three authors; more than three are shortened to the first three and "et al". */
function nameAuthors(authors: readonly string[], lang: Language): string {
  const others = lang === 'zh' ? '等' : 'et al';
  return authors.length > 3 ? [...authors.slice(0, 3), others].join(', ') : authors.join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
