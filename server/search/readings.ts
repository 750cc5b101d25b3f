import { pinyin } from 'pinyin-pro';
import type { NameForm } from '../model/entity.ts';
import type { LocalisedText } from '../model/vocabulary.ts';
import { foldToWords } from './fold.ts';

/** Fields of an entity from which its name forms are derived. */
export interface Named {
  readonly type: string;
  readonly name: LocalisedText;
  readonly aliases: readonly string[];
  /** Pinyin of the Chinese name, if the automatic one is wrong. */
  readonly pinyin?: string | null;
}

/** Returns the distinct forms: Chinese name, English name, then the aliases in their order. */
export function nameForms(named: Named): NameForm[] {
  const forms: NameForm[] = [
    { text: named.name.zh, field: 'nameZh', pinyin: named.pinyin ?? readingOfName(named.name.zh, named.type) },
  ];
  const add = (text: string, field: NameForm['field']) => {
    if (!forms.some((form) => form.text === text)) forms.push({ text, field, pinyin: readingOf(text, false) });
  };
  add(named.name.en, 'nameEn');
  for (const alias of named.aliases) add(alias, 'alias');
  return forms;
}

/** Returns the automatic pinyin of an entity's Chinese name. */
export function readingOfName(name: string, type: string): string {
  return readingOf(name, type === 'person');
}

/**
 * Returns the pinyin of a text without tones, ü as v; words decide between readings (音乐 is yin yue), and Latin words
 * remain. Empty for a text without Chinese. The first character of a person's name is read as a surname (单 is shan).
 */
export function readingOf(text: string, isPerson: boolean): string {
  if (!/\p{Script=Han}/u.test(text)) return '';
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: isPerson ? 'head' : 'off',
  });
  return syllables
    .map(foldToWords)
    .filter((folded) => folded !== '')
    .join(' ');
}
