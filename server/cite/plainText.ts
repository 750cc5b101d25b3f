import { isolateTexts } from '../model/isolate.ts';
import type { Language, Reference } from './Reference.ts';
import { inTitleMarks, joined, toNote, WORDS } from './words.ts';

/** Returns a reference in sentences, with its evidence, for a footnote. */
export function toPlainText(given: Reference, lang: Language): string {
  const reference = isolateTexts(given);
  const { accessed, licence, url } = reference;
  const words = WORDS[lang];
  const note = toNote(reference, lang);
  const isChinese = lang === 'zh';
  const fullStop = isChinese ? '。' : '.';
  const sentences = [
    `${toHead(reference, lang)}${fullStop}`,
    licence && `${words.licence(licence)}${fullStop}`,
    note && `${note}${fullStop}`,
    // A full stop would be read as part of the URL. Chinese text has no spaces, which a URL needs around it.
    url && (isChinese ? ` ${url} ` : url),
    accessed && words.accessed(accessed),
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .join(isChinese ? '' : ' ')
    .trim();
}

function toHead({ authors, container, issued, medium, publisher, title, version }: Reference, lang: Language): string {
  const isChinese = lang === 'zh';
  const by = authors.length > 0 ? `${authors.join(isChinese ? '、' : ', ')}${WORDS[lang].colon}` : '';
  const marked = (text: string) => (isChinese ? inTitleMarks(text) : text);
  if (medium === 'document') return `${by}${joined([marked(title[lang]), publisher?.[lang], issued], lang)}`;
  const whole = container
    ? [`“${title[lang]}”`, isChinese ? inTitleMarks(container.zh) : `in ${container.en}`]
    : [marked(title[lang])];
  return `${by}${joined([...whole, WORDS[lang].version(version), issued], lang)}`;
}
