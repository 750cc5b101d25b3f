import type { Language, Reference } from './Reference.ts';
import { WORDS } from './words.ts';

/**
 * GB/T 7714—2015: `部分[DS/OL]//整体. 版本. (更新日期)[引用日期]. 网址.` A document of which nothing tells the kind is `[Z]`,
 * and an address of ours is not its own.
 */
export function toGbt7714(reference: Reference, lang: Language): string {
  const { accessed, authors, container, issued, medium, publisher, title, url, version } = reference;
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

/** Up to three are named; of more, the first three and that there are others. */
function nameAuthors(authors: readonly string[], lang: Language): string {
  const others = lang === 'zh' ? '等' : 'et al';
  return authors.length > 3 ? [...authors.slice(0, 3), others].join(', ') : authors.join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
