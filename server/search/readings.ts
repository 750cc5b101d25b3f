import { pinyin } from 'pinyin-pro';
import type { NameForm } from '../model/entity.ts';
import type { LocalisedText } from '../model/vocabulary.ts';
import { foldRuns } from './fold.ts';

/** What of an entity its names are read from. */
export interface Named {
  readonly type: string;
  readonly name: LocalisedText;
  readonly aliases: readonly string[];
  /** The reading of the Chinese name, where the automatic one is wrong. */
  readonly pinyin?: string | null;
}

/** All forms of a name, each once: Chinese name, English name, aliases in their order. */
export function nameForms(named: Named): NameForm[] {
  const forms: NameForm[] = [
    { text: named.name.zh, field: 'nameZh', pinyin: named.pinyin ?? readingOf(named.name.zh, named.type === 'person') },
  ];
  const add = (text: string, field: NameForm['field']) => {
    if (!forms.some((form) => form.text === text)) forms.push({ text, field, pinyin: readingOf(text, false) });
  };
  add(named.name.en, 'nameEn');
  for (const alias of named.aliases) add(alias, 'alias');
  return forms;
}

/**
 * The pinyin of a text by words (音乐 is yin yue), without tones, ü as v; Latin words stay between the syllables. Empty
 * where nothing is Chinese. A person's name is read as one: its first character as a surname (单 is shan).
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
    .flatMap((syllable) => foldRuns(syllable))
    .map((run) => run.text)
    .join(' ');
}
