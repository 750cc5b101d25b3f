import fc from 'fast-check';

/*
 * Any value that the table of graph-seeds/README.md allows. The generators follow that table and not the code that checks
 * seeds: a value that `graph check` refuses is a contradiction between the two.
 */

/** In UTF-16 code units. */
const MAX_TEXT = 2_000;
const MAX_NAME = 300;

/** Ranges of code points, from the scripts that names are likely to have to those that programs handle worst. */
const SCRIPTS: readonly (readonly [first: number, last: number])[] = [
  [0x4e00, 0x9fff], // Han
  [0x20000, 0x2a6df], // Han, extension B
  [0x30000, 0x3134a], // Han, extension G
  [0xf900, 0xfa6d], // Han, compatibility
  [0x3041, 0x3096], // Hiragana
  [0x30a1, 0x30fa], // Katakana
  [0x30fd, 0x30fe],
  [0xff66, 0xff9d], // Katakana, half width
  [0xac00, 0xd7a3], // Hangul
  [0x1100, 0x1112], // Hangul, conjoining
  [0x00c0, 0x024f], // Latin with diacritics
  [0x1e00, 0x1eff], // Latin with more diacritics
  [0xff21, 0xff3a], // Latin, full width
  [0xff41, 0xff5a],
  [0x1d400, 0x1d433], // Latin, mathematical
  [0x0370, 0x0373], // Greek
  [0x03b1, 0x03c9],
  [0x0410, 0x044f], // Cyrillic
  [0x0531, 0x0556], // Armenian
  [0x05d0, 0x05ea], // Hebrew
  [0x0620, 0x064a], // Arabic
  [0xfe81, 0xfefc], // Arabic, presentation forms
  [0x0905, 0x0939], // Devanagari
  [0x0e01, 0x0e2e], // Thai
  [0x0f40, 0x0f47], // Tibetan
  [0x10d0, 0x10fa], // Georgian
  [0x13a0, 0x13f5], // Cherokee
  [0x1e900, 0x1e943], // Adlam
  [0x0660, 0x0669], // Arabic digits
  [0x2160, 0x2188], // Roman numerals
  [0x2460, 0x2473], // Circled digits
  [0x0030, 0x0039],
  [0x0041, 0x005a],
  [0x0061, 0x007a],
];

/** Marks and signs that are neither letters nor digits. */
const SIGNS: readonly (readonly [first: number, last: number])[] = [
  [0x0021, 0x002f],
  [0x003a, 0x0040],
  [0x005b, 0x0060],
  [0x007b, 0x007e],
  [0x00a1, 0x00ac],
  [0x00ae, 0x00bf],
  [0x0300, 0x036f], // combining marks
  [0x0591, 0x05bd], // Hebrew points
  [0x064b, 0x0652], // Arabic vowels
  [0xfe76, 0xfe7f], // Arabic vowels, presentation forms
  [0x093e, 0x094d], // Devanagari vowels
  [0x0e31, 0x0e3a], // Thai vowels
  [0x200c, 0x200d], // joiners
  [0x2010, 0x2027], // dashes and quotes
  [0x2030, 0x205e],
  [0x20a0, 0x20bf], // currencies
  [0x3001, 0x3020], // Chinese punctuation
  [0x30fb, 0x30fc], // marks of Katakana
  [0xfe00, 0xfe0f], // variation selectors
  [0xff01, 0xff0f],
  [0x1f300, 0x1f64f], // emoji
  [0x1f1e6, 0x1f1ff], // flags
  [0xe0100, 0xe01ef], // variation selectors of Han
  [0xe000, 0xe0ff], // private use
];

/** Texts with a meaning for a program that reads or writes seeds, queries, exports, links or the page. */
const MEANINGFUL = [
  // YAML
  ...[
    'yes',
    'no',
    'on',
    'null',
    'Null',
    '~',
    'true',
    'FALSE',
    '1e3',
    '0x1F',
    '0o17',
    '1_000',
    '.inf',
    '.nan',
    '2024-03-28',
  ],
  ...[
    '# comment',
    'a #b',
    'a: b',
    ': ',
    '- a',
    '? a',
    '&a',
    '*a',
    '!!str a',
    '%YAML 1.2',
    '---',
    '...',
    '| a',
    '> a',
    '@a',
    '`a',
  ],
  ...['[a, b]', '{a: b}', '{zh: a, en: b}', '"a"', "'a'", "''", '\\n', '\\u0041', '\\', '<<', '12:30:45', '007'],
  // Spreadsheets and CSV
  ...[
    '=1+1',
    '＝1+1',
    '+1',
    '-1',
    '-a',
    '@SUM(A1)',
    '＠a',
    "'=1",
    '=HYPERLINK("x")',
    'a,b',
    'a;b',
    '"a""b"',
    'a|b',
    '\\|',
    '1,234',
  ],
  // Markup
  ...[
    '<script>alert(1)</script>',
    '<b>a</b>',
    '&amp;',
    '&#x202e;',
    ']]>',
    '-->',
    '<!--',
    '<?xml?>',
    '</data>',
    '<![CDATA[a]]>',
  ],
  ...['**a**', '[a](javascript:alert(1))', '![a](x)', '`a`', '| a | b |', '# a', '* a', '<https://a.b>', '\\*', '$a$'],
  // Queries
  ...[
    "'; DROP TABLE a; --",
    '$a',
    '<%= a %>',
    '{{a}}',
    '%s',
    '%7E',
    '%',
    '`a`',
    '//a',
    '/* a */',
    '*/',
    ';',
    "\\' OR 1=1",
  ],
  ...[
    'AND',
    'OR NOT',
    'a AND b',
    '+a -b',
    'a*',
    'a?',
    'a~2',
    'a^2',
    '(a)',
    '[a TO b]',
    'a:b',
    '/a.*/',
    '\\Q',
    '.*',
    '(?i)a',
    '^a$',
  ],
  // JSON, JSON-LD and links
  ...[
    '{"a": 1}',
    '@id',
    '@type',
    '__proto__',
    'constructor',
    'toString',
    'https://a.b/?c=d&e#f',
    'mailto:a@b',
    'urn:a',
    '_:a',
    '..',
  ],
  // TeX
  ...['\\section{a}', '{a', 'a}', 'a_b', 'a&b', 'a%b', '~a', '\\\\'],
  // Quotation marks
  ...['“a”', '‘a’', '《甲》', '「甲」', '『甲』', '«a»', '„a“', '"', "'", '`', '＂', '＇', '〝甲〞'],
  // Emoji, marks and letters that change with case, width or normalisation
  ...[
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    '🇨🇳',
    '1️⃣',
    '👍🏽',
    'é',
    'e\u0301',
    'ß',
    'ẞ',
    'İ',
    'ı',
    'ŉ',
    'ǰ',
    'ﬁ',
    'ﷺ',
    'Ω',
    'Å',
    'ς',
    'Σ',
    'ⅷ',
    '①',
    '㍿',
  ],
  ...[
    'か\u3099',
    'が',
    'ｶﾞ',
    'ー',
    '々',
    '가',
    '\u1100\u1161',
    'क्षि',
    'ก็',
    'שלום',
    'مرحبا',
    'لا',
    'ﻻ',
    '\u0f40\u0f71\u0f72',
    'a\u0327\u0323',
    '𝔸',
    '²',
  ],
  // Chinese with several readings, traditional and variant characters
  ...[
    '音乐',
    '重庆',
    '單',
    '单',
    '臺灣',
    '著作',
    '乾坤',
    '后面',
    '後面',
    '𠮷',
    '𠀀',
    '邉\u{e0101}',
    '㐀',
    'ü',
    '女',
    '绿',
    '绿地',
    'AI大模型',
    '爱奇艺',
  ],
];

const codePoints = (ranges: typeof SCRIPTS) =>
  fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))));
const letter = codePoints(SCRIPTS);
const sign = codePoints(SIGNS);

const word = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: letter, minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.oneof(letter, sign), minLength: 1, maxLength: 5 }) },
  { weight: 3, arbitrary: fc.constantFrom(...MEANINGFUL) },
);

/** Words, with or without spaces between them. */
const words = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', '  ', '\u3000', '\u00a0', '·', '-')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([text, space]) => text + space).join(''));

/** Repeats the words up to the largest length. */
const longest = (limit: number) => words.map((text) => cut(text.repeat(limit), limit));

export const anyText: fc.Arbitrary<string> = fc
  .oneof({ weight: 40, arbitrary: words }, { weight: 1, arbitrary: longest(MAX_TEXT) })
  .map((text) => trimmed(text) || '文');

/** A text with a letter or digit. */
export const anyName: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 20, arbitrary: fc.tuple(words, letter).map(([text, added]) => (hasLetter(text) ? text : text + added)) },
    { weight: 1, arbitrary: fc.tuple(longest(MAX_NAME), letter).map(([text, added]) => cut(added + text, MAX_NAME)) },
  )
  .map(trimmed);

/** Words that are properties of objects, keywords, constants or devices somewhere. */
const RESERVED = [
  ...[
    'constructor',
    'prototype',
    'proto',
    'valueof',
    'tostring',
    'hasownproperty',
    'length',
    'name',
    'size',
    'then',
    'tojson',
  ],
  ...['null', 'undefined', 'true', 'false', 'nan', 'infinity', 'none', 'yes', 'no', 'on', 'off', 'y', 'n'],
  ...[
    'con',
    'aux',
    'nul',
    'prn',
    'com1',
    'lpt1',
    'index',
    'default',
    'all',
    'start',
    'entity',
    'document',
    'only',
    'any',
  ],
  ...[
    'id',
    'type',
    'label',
    'record',
    'key',
    'value',
    'source',
    'target',
    'graph',
    'context',
    'data',
    'match',
    'return',
    'class',
  ],
  ...['0', '1', '00', '007', '10', '9', '1e3', '0x1f', '2024', '20240328'],
];

/** Id of an entity or document: `a-z`, `0-9` and single hyphens. */
export const anyId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...RESERVED, '2024-03', '1-2', '10-persons', 'e-1'),
  fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/),
);

/** Id of a term of the vocabulary: a letter, then `a-z`, `0-9` and single underscores. */
export const anyTermId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...RESERVED.filter((id) => /^[a-z]/.test(id)),
    'schema_org',
    'a_1',
    'a1',
    'mentioned_in',
    'stated_in',
  ),
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(_[a-z0-9]{1,5}){0,2}$/),
);

const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const day = fc.oneof(
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${m}-${String(d).padStart(2, '0')}`),
  fc.constantFrom('2024-02-29', '2000-02-29', '2023-12-31', '9999-12-31', '0001-01-01'),
);

/** One EDTF date: a year, month, day or quarter. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, fc.integer({ min: 33, max: 36 })).map((parts) => parts.join('-')),
  day,
);

/** A date or an interval, which may be open at one end. */
export const anyExtent: fc.Arbitrary<string> = fc.oneof(
  anyDate,
  fc.tuple(year, year).map((years) => years.toSorted().join('/')),
  fc.tuple(day, day).map((days) => days.toSorted().join('/')),
  anyDate.map((date) => `${date}/..`),
  anyDate.map((date) => `../${date}`),
);

export const anyDay: fc.Arbitrary<string> = day;

/** An SPDX identifier or an address. */
export const anyLicence: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('CC-BY-4.0', 'CC0-1.0', 'GPL-2.0+', '0BSD', 'LicenseRef-a.b-1', 'null', 'true', '1e3', 'constructor'),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,20}$/),
  fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }),
);

/** A colour such as "#0b7285"; distinct for distinct numbers. */
export function colorOf(number: number): string {
  return `#${((number * 0x31_41_59) % 0x100_00_00).toString(16).padStart(6, '0')}`;
}

/** Cuts a text to a length without splitting a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function trimmed(text: string): string {
  return text.trim();
}

/** Unicode counts the mark ー, and other marks in their presentation forms, as letters. */
function hasLetter(text: string): boolean {
  return /(?!ー)[\p{L}\p{N}]/u.test(text.normalize('NFKC'));
}
