/* Syllables of pinyin, their spellings, and syllables that sound similar. */

/** A spelling of a syllable. */
export interface Spelling {
  readonly text: string;
  /** Whether it may stand for another syllable too: lu for lü. */
  readonly isVariant: boolean;
}

/** Finals by initials; ü is v, as input methods write it, and u where no other vowel is possible. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  'd t': 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  'n l': 'a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  'g k h': 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  'j q x': 'i ia ian iang iao ie in ing iong iu u uan ue un',
  'zh ch sh': 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  'z c s': 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

/** Ways to write ü and üe after n and l; the first is that of this program. In passports ü is yu. */
const UMLAUT = ['v', 'yu', 'u', 'ue'];
const UMLAUT_E = ['ve', 'ue', 'yue'];

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initials, finals]) =>
    initials
      .split(' ')
      .flatMap((initial) => [
        ...finals.split(' ').map((final) => initial + final),
        ...(initial === 'n' || initial === 'l' ? [...UMLAUT, ...UMLAUT_E].map((final) => initial + final) : []),
      ]),
  ),
);
const LONGEST_SYLLABLE = 6;
const INITIAL = /^(?:[zcs]h|[a-hj-tw-z])/;
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => [...syllable].map((_, index) => syllable.slice(0, index + 1))),
);

/** Returns a text with ü as v, with or without a tone mark, and as u after j, q, x and y, where it is no other sound. */
export function writeUmlautAsV(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\p{M}*\u0308\p{M}*/giu, 'v')
    .normalize('NFC');
}

/** Replaces v by u where it is ü. Two texts that spell the same syllables alike, apart from v, become equal. */
export function writeVAsU(text: string): string {
  return text.includes('v') ? text.replace(/(?<=[nljqxy])v/g, 'u') : text;
}

/** Replaces v by u where ü is always written u: jv is ju. */
export function normaliseV(text: string): string {
  return text.replace(/(?<=[jqxy])v/g, 'u');
}

/** Spellings of the syllables with ü that a Chinese character has. Pinyin given in seeds may write them in each way. */
const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = new Map(
  ['n', 'l'].flatMap((initial) => {
    const umlaut = UMLAUT.map((final) => toSpelling(initial + final, final === 'u' || final === 'ue'));
    const umlautE = UMLAUT_E.map((final) => toSpelling(initial + final, false));
    return [
      ...['v', 'yu'].map((final) => [initial + final, umlaut] as const),
      ...UMLAUT_E.map((final) => [initial + final, umlautE] as const),
    ];
  }),
);

/** Spellings of the syllables in Latin letters where u may be ü. */
const LATIN_SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = new Map(
  ['n', 'l'].flatMap((initial) =>
    [...UMLAUT, ...UMLAUT_E].map((written) => {
      const finals = [UMLAUT, UMLAUT_E].filter((all) => all.includes(written)).flat();
      const others = [...new Set(finals)].filter((final) => final !== written);
      const spellings = [
        toSpelling(initial + written, false),
        ...others.map((final) => toSpelling(initial + final, true)),
      ];
      return [initial + written, spellings] as const;
    }),
  ),
);

function toSpelling(text: string, isVariant: boolean): Spelling {
  return { text, isVariant };
}

/** Returns the spellings of a Chinese character's syllable. */
export function syllableSpellings(syllable: string): readonly Spelling[] {
  return SPELLINGS.get(syllable) ?? [toSpelling(syllable, false)];
}

/** Returns the spellings of a syllable that a name has in Latin letters, where u may be ü: Lu for Lü or Lyu. */
export function latinSpellings(syllable: string): readonly Spelling[] {
  return LATIN_SPELLINGS.get(syllable) ?? [toSpelling(syllable, false)];
}

/** Initials and finals that speakers of many dialects do not tell apart. */
const SIMILAR_INITIALS = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
];
const SIMILAR_FINALS = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
];

/** Syllables that sound similar to each one, itself among them. */
const SIMILAR: ReadonlyMap<string, readonly Spelling[]> = new Map(
  [...SYLLABLES].map((syllable) => {
    const all = withOther(/^(?:[zcs]h?|[nl])/, SIMILAR_INITIALS, syllable).flatMap((spelling) =>
      withOther(/[aei]ng?$/, SIMILAR_FINALS, spelling),
    );
    return [syllable, all.filter((other) => SYLLABLES.has(other)).map((other) => toSpelling(other, true))] as const;
  }),
);

/** Returns a syllable and, if its part is in one of the pairs, the syllable with the other of the pair. */
function withOther(part: RegExp, pairs: readonly (readonly string[])[], syllable: string): readonly string[] {
  const own = part.exec(syllable)?.[0];
  const other = pairs.find((pair) => own !== undefined && pair.includes(own))?.find((text) => text !== own);
  return other === undefined ? [syllable] : [syllable, syllable.replace(part, other)];
}

/** Returns the syllables that sound similar to one, itself among them: zhang, zang, zhan and zan. */
export function similarSpellings(syllable: string): readonly Spelling[] {
  return SIMILAR.get(syllable) ?? [toSpelling(syllable, false)];
}

/**
 * Returns a text in which similar sounds are written alike: zh as z, ng as n, l as n. Texts that differ only by similar
 * syllables become equal; some others do too. The beginning of a text becomes the beginning of the result.
 */
export function mergeSimilarSounds(text: string): string {
  return text
    .replace(/(?<=[zcs])h/g, '')
    .replace(/ng+/g, 'n')
    .replaceAll('l', 'n');
}

/** Returns the letters by which people abbreviate a syllable: z and zh for zhong. */
export function initialSpellings(syllable: string): readonly Spelling[] {
  const [first = ''] = syllable;
  const initial = toSpelling(first, false);
  return 'zcs'.includes(first) && syllable[1] === 'h' ? [initial, toSpelling(syllable.slice(0, 2), false)] : [initial];
}

/** Splits a word into the longest possible syllables, after at most one other letter (i-qi-yi); null if it is no pinyin. */
export function splitSyllables(word: string): readonly string[] | null {
  const lengths = syllableLengths(word);
  const start = lengths[0] === undefined ? 1 : 0;
  if (word.length === 0 || (start === 1 && lengths[1] === undefined)) return null;
  const syllables = start === 1 ? [word.slice(0, 1)] : [];
  for (let at = start; at < word.length; ) {
    const length = lengths[at] ?? word.length;
    syllables.push(word.slice(at, at + length));
    at += length;
  }
  return syllables;
}

/** Returns for each position the longest syllable from which the rest can be split too; undefined where there is none. */
function syllableLengths(word: string): readonly (number | undefined)[] {
  const lengths: (number | undefined)[] = new Array(word.length).fill(undefined);
  for (let at = word.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0 && lengths[at] === undefined; length--) {
      const fits = at + length === word.length || lengths[at + length] !== undefined;
      if (fits && SYLLABLES.has(word.slice(at, at + length))) lengths[at] = length;
    }
  }
  return lengths;
}

/** Enough initials to find few names. Longer ones would multiply the possible splits of a text. */
const MAX_INITIALS = 4;

/**
 * Returns the first initials of each way to read a text as syllables and initials mixed: `aqy` for aiqy. The last
 * syllable may be incomplete.
 */
export function mixedInitials(text: string): readonly string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const read = (at: number, initials: string, hasInitial: boolean, hasSyllable: boolean) => {
    const key = `${at} ${initials} ${hasInitial} ${hasSyllable}`;
    if (visited.has(key)) return;
    visited.add(key);
    if (at < text.length && initials.length === MAX_INITIALS) found.add(initials);
    else if (at === text.length && hasInitial && hasSyllable) found.add(initials);
    if (at === text.length || initials.length === MAX_INITIALS) return;
    const rest = text.slice(at);
    const next = initials + rest.slice(0, 1);
    if (BEGINNINGS.has(rest)) read(text.length, next, hasInitial, true);
    for (let length = 2; length <= Math.min(LONGEST_SYLLABLE, rest.length); length++) {
      if (SYLLABLES.has(rest.slice(0, length))) read(at + length, next, hasInitial, true);
    }
    // Any other letter or digit may belong to a word of the name: `tvjm` for TV节目.
    const initial = INITIAL.exec(rest)?.[0] ?? rest.slice(0, 1);
    for (const letters of new Set([initial, initial.slice(0, 1)])) {
      if (letters !== '') read(at + letters.length, next, true, hasSyllable || letters.length > 1);
    }
  };
  read(0, '', false, false);
  return [...found].filter((initials) => ![...found].some((other) => other !== initials && initials.startsWith(other)));
}
