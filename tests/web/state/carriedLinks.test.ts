import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../web/state/view/pageFilters.ts';
import { formatLink, LINK_LIMITS, type Link, linkToView, parseLink } from '../../../web/state/view/url.ts';
import { EMPTY_VIEW, type View } from '../../../web/state/view/view.ts';
import { anyView } from './arbitraries.ts';

const WRITTEN =
  'data=0123456789ab&lang=zh&view=entity.iqiyi~expand.tencent-video.5.person+company&select=e:iqiyi~r:a--owns--b';
const AS_WRITTEN = parseLink(WRITTEN);

const percent = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
/** Escapes everything but letters and digits. */
const escapeAll = (text: string) => text.replace(/[^A-Za-z0-9]/gu, percent);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const between = (inserted: string) => (text: string) => text.replace(/.{7}/g, (part) => part + inserted);

/** Changes that programs make to a link, by name. */
const CARRIERS: Readonly<Record<string, (text: string) => string>> = {
  'percent-encoding of ~': (text) => text.replaceAll('~', '%7E'),
  'percent-encoding in lower case': (text) => text.replaceAll('~', '%7e'),
  'percent-encoding of every separator': escapeAll,
  'double percent-encoding': (text) => escapeAll(escapeAll(text)),
  'triple percent-encoding': (text) => escapeAll(escapeAll(escapeAll(text))),
  'percent-encoding of dots': (text) => text.replaceAll('.', '%2E'),
  'percent-encoding of = and #': (text) => `%23${text.replaceAll('=', '%3D')}`,
  'percent-encoding of &': (text) => text.replaceAll('&', '%26'),
  'escape() of JavaScript': (text) => text.replaceAll('~', '%u007E'),
  'escapes of JSON': (text) => text.replaceAll('&', '\\u0026').replaceAll('=', '\\u003d'),
  'escapes of HTML': (text) => text.replaceAll('&', '&amp;'),
  'escapes of HTML twice': (text) => text.replaceAll('&', '&amp;amp;'),
  'numeric escapes of HTML': (text) => text.replaceAll('&', '&#38;').replaceAll('~', '&#x7E;').replaceAll('=', '&#61;'),
  'escapes of HTML in percent-encoding': (text) => encodeURIComponent(text.replaceAll('&', '&amp;')),
  'escapes of Markdown': (text) => text.replace(/[~.+&_-]/g, '\\$&'),
  'quoted-printable mail': (text) => text.replaceAll('=', '=3D'),
  'full-width forms': fullWidth,
  'full-width signs': (text) => text.replace(/[=&~.:+]/g, fullWidth),
  'a full-width number sign': (text) => `＃${text}`,
  'a dash for two hyphens': (text) => text.replaceAll('--', '—'),
  'hyphens that do not break': (text) => text.replaceAll('-', '\u2011'),
  'a tilde of another kind': (text) => text.replaceAll('~', '〜'),
  spaces: between(' '),
  'encoded spaces': between('%20'),
  'line breaks': between('\r\n'),
  'encoded line breaks': between('%0D%0A'),
  'tabs and indentation': between('\n\t  '),
  'spaces of Chinese': between('　'),
  'no-break spaces': between('\u00a0'),
  'soft hyphens': between('\u00ad'),
  'zero-width spaces': between('\u200b'),
  'encoded zero-width spaces': between('%E2%80%8B'),
  'zero-width joiners and byte order marks': between('\u200d\ufeff'),
  'marks of direction': between('\u202a\u2069\u200e'),
  'variation selectors': between('\ufe0f'),
  'upper-case names of fields': (text) => text.replace(/(\w+)=/g, (name) => name.toUpperCase()),
  'a second number sign': (text) => `##${text}`,
  'a hashbang': (text) => `#!${text}`,
  'a slash of a router': (text) => `#/?${text}`,
  'parameters of advertisers': (text) => `${text}&utm_source=wechat&utm_medium=social&fbclid=IwAR0`,
  'parameters of search engines': (text) => `${text}&_gl=1*1abc*_ga*MTI&gad_source=1&msclkid=2&wbraid=3&srsltid=Afm`,
  'parameters of WeChat': (text) => `${text}&scene=21&chksm=9f&sharer_shareinfo=b2&sharer_shareinfo_first=b2`,
  'parameters before the fields': (text) => `utm_source=mail&spm=a1z10.1&${text}`,
  'parameters after a question mark': (text) => `${text}?utm_source=weibo&from=singlemessage&isappinstalled=0`,
  'a text fragment': (text) => `${text}:~:text=%E7%88%B1%E5%A5%87%E8%89%BA,-%E7%9A%84`,
  'an encoded text fragment': (text) => `${text}%3A~%3Atext=abc`,
  'angle brackets': (text) => `${text}>`,
  'encoded angle brackets': (text) => `${text}%3E`,
  'angle brackets of HTML': (text) => `${text}&gt;`,
  'quotation marks of HTML': (text) => `${text}&quot;`,
  'the label of a chat': (text) => `${text}|爱奇艺>`,
  'bold and italic signs': (text) => `${text}**_`,
  'a slash': (text) => `${text}/`,
  'an ellipsis': (text) => `${text}…`,
  'text after the link': (text) => `${text}，请看这个图谱`,
  'encoded text after the link': (text) => `${text}${encodeURIComponent('。请看这个图谱（爱奇艺）')}`,
  'punctuation in another encoding': (text) => `${text}%A1%A3`,
  ...Object.fromEntries(
    [...'。，、；：！？）】》」』〉”’…—·•\'">.,;:!?)]}*_|\\/`^#@'].map((mark) => [
      `${mark} after it`,
      (text: string) => text + mark,
    ]),
  ),
  ...Object.fromEntries(
    ['。', '，', '！', '）。', '”。'].map((mark) => [
      `encoded ${mark}`,
      (text: string) => text + encodeURIComponent(mark),
    ]),
  ),
  'punctuation and parameters after it': (text) => `${text}。&utm_source=wechat`,
};

describe('a link is the same after', () => {
  test.each(Object.entries(CARRIERS))('%s', (_name, carry) => {
    expect(parseLink(carry(WRITTEN))).toEqual(AS_WRITTEN);
    expect(parseLink(`#${carry(WRITTEN)}`)).toEqual(AS_WRITTEN);
  });

  test('several programs, for any view', () => {
    const ids = ['a', 'b-2', 'c', 'd', 'e'];
    const context = { version: 'abc123', language: 'zh', ids, defaultPosition: () => null } as const;
    // Those that keep every character of a relation's id and every position, and put nothing into the escapes of another.
    const lossless = Object.entries(CARRIERS).filter(
      ([name]) => !/dash|after it|slash|text|label|signs|ellipsis|punct|^encoded (spaces|line|zero)/.test(name),
    );
    const anyCarriers = fc.array(fc.constantFrom(...lossless.map(([, carry]) => carry)), { maxLength: 2 });
    fc.assert(
      fc.property(anyView(ids), anyCarriers, (view, carriers) => {
        const carried = carriers.reduce((text, carry) => carry(text), formatLink(view, context));
        const link = parseLink(carried);
        expect(link.problems).toEqual([]);
        expect(linkToView(link, ids, () => null)).toEqual(view);
      }),
    );
  });
});

test('punctuation after one item does not touch the others', () => {
  expect(parseLink('view=entity.a，~“entity.b”~(expand.c.5)&hide=x。~y')).toMatchObject({
    parts: [
      { kind: 'entity', id: 'a' },
      { kind: 'entity', id: 'b' },
      { kind: 'expand', id: 'c', limit: 5 },
    ],
    hidden: ['x', 'y'],
    problems: [],
  });
});

test('the id of a relation keeps the dots at its end, also before the full stop of a sentence', () => {
  const selection = { entities: [], relations: ['a--aired--b--2024_..'] };
  const context = { version: 'abc', language: 'zh', ids: [], defaultPosition: () => null } as const;
  const written = formatLink({ ...EMPTY_VIEW, selection }, context);
  for (const text of [written, `${written}。`, `${written}.`, `${written}utm_source=x`])
    expect(parseLink(text).selection).toEqual(selection);
});

test('letter case of ids is ignored and noted', () => {
  expect(parseLink('#view=Entity.IQIYI~expand.Tencent-Video.5.Person&select=e:IQIYI&pin=iQiyi')).toMatchObject({
    parts: [
      { kind: 'entity', id: 'iqiyi' },
      { kind: 'expand', id: 'tencent-video', limit: 5, types: ['person'], conditions: [] },
    ],
    selection: { entities: ['iqiyi'] },
    pinned: ['iqiyi'],
    problems: [],
    respelled: [
      ['IQIYI', 'iqiyi'],
      ['Tencent-Video', 'tencent-video'],
      ['Person', 'person'],
      ['iQiyi', 'iqiyi'],
    ],
  });
});

test('repeated parts count once, and a second start view is invalid', () => {
  expect(parseLink('view=start.40~entity.a~entity.A~start.20~all')).toMatchObject({
    parts: [
      { kind: 'start', limit: 40 },
      { kind: 'entity', id: 'a' },
    ],
    problems: ['view=start.20', 'view=all'],
  });
});

test('a link without the name of its field opens its parts', () => {
  expect(parseLink('#entity.iqiyi~entity.b').parts).toEqual([
    { kind: 'entity', id: 'iqiyi' },
    { kind: 'entity', id: 'b' },
  ]);
});

test('docs/links.md has the limits and every field of a link', async () => {
  const guide = await readFile(new URL('../../../docs/links.md', import.meta.url), 'utf8');
  for (const limit of Object.values(LINK_LIMITS)) expect(guide).toContain(limit.toLocaleString('en'));
  const view: View = {
    ...EMPTY_VIEW,
    hidden: ['a'],
    filter: { ...NO_FILTER, conditions: [{ field: 'type', mode: 'without', values: ['b'] }] },
    selection: { entities: ['a'], relations: [] },
    pinned: ['a'],
    path: { from: 'a', to: 'b', index: 0, conditions: [] },
    document: { id: 'd0', onlyHere: true, line: null },
    positions: new Map([['a', { x: 1, y: 1 }]]),
  };
  const link = formatLink(view, { version: 'abc', language: 'zh', ids: ['a'], defaultPosition: () => null });
  for (const field of link.split('&')) expect(guide).toContain(`\`${field.split('=')[0]}\``);
});

describe('a link that is too large is refused before it is parsed', () => {
  const refused = (excess: Link['excess']) => ({ ...parseLink(''), excess });

  test('by its length', () => {
    const text = `view=entity.${'a'.repeat(2_000_000)}`;
    expect(parseLink(text)).toEqual(refused({ of: 'characters', limit: LINK_LIMITS.characters, value: text.length }));
  });

  test('by the number of its parts', () => {
    const parts = Array.from({ length: 9_000 }, () => 'entity.a');
    expect(parseLink(`view=${parts.join('~')}`)).toEqual(
      refused({ of: 'parts', limit: LINK_LIMITS.parts, value: parts.length }),
    );
  });

  test('by the number of its expansions and paths', () => {
    const parts = Array.from({ length: 600 }, (_, index) => `expand.a${index}.1`);
    expect(parseLink(`view=entity.b~${parts.join('~')}`)).toEqual(
      refused({ of: 'searches', limit: LINK_LIMITS.searches, value: parts.length }),
    );
  });

  test('by the number of its positions, which alone are dropped', () => {
    expect(parseLink(`view=entity.a&at=${'*9999.'.repeat(10_000)}`)).toMatchObject({
      parts: [{ kind: 'entity', id: 'a' }],
      positions: [],
      problems: [],
      excess: { of: 'positions', limit: LINK_LIMITS.positions, value: 99_990_000 },
    });
  });

  test.each([
    '%',
    '%25',
    '%2525',
    '&',
    '&amp;',
    '&#',
    '~',
    '.',
    '=',
    '。',
    '*9999.',
    '%E3%80',
    '\\',
    '<',
    '中',
    'a.',
    '"a',
  ])('unless %j fits, which gives a bounded number of parts', (piece) => {
    const text = piece.repeat(Math.floor(LINK_LIMITS.characters / piece.length));
    for (const fragment of [text, `view=${text}`, `at=${text}`, `view=entity.a${text}b`]) {
      const link = parseLink(fragment);
      const size = (link.parts?.length ?? 0) + link.problems.length + link.respelled.length;
      expect(size).toBeLessThanOrEqual(LINK_LIMITS.parts);
      expect(link.positions.length).toBeLessThanOrEqual(LINK_LIMITS.positions);
    }
  });
});
