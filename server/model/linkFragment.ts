/*
 * The fragment of a link to the explorer: fields `name=value` with `&` between them; a list has `~` between its items.
 * A written link has no other characters than `a-z`, `0-9` and `. _ - ~ : + * = &`, because ids have only these. So whatever
 * else a link contains was added by a program that carried it.
 */

/** Formats the fields without `#`. Fields without a value are left out, except `view`: an empty canvas is a view. */
export function formatFields(fields: readonly (readonly [name: string, value: string])[]): string {
  const text = fields
    .filter(([name, value]) => value !== '' || name === 'view')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  // The id of a relation may end with a dot, which would be lost like the full stop of a sentence.
  return /[._]$/.test(text) ? `${text}&` : text;
}

export function formatList(items: readonly string[]): string {
  return items.map(escapeItem).join('~');
}

/** `encodeURIComponent` leaves `~` as it is. A colon needs no escape in a fragment. */
function escapeItem(item: string): string {
  return encodeURIComponent(item).replaceAll('~', '%7E').replaceAll('%3A', ':');
}

/**
 * Splits a fragment, with or without `#`, into its fields, after undoing what messengers, mail and office programs do to
 * links: escapes of several kinds, also nested; full-width forms; typographic dashes; white space and invisible characters;
 * punctuation and text after the link. Takes time linear in the length of the text. Never throws.
 */
export function splitFields(fragment: string): readonly (readonly [name: string, value: string])[] {
  return withoutTail(undoEscapes(fragment))
    .split(/[&?#;]/)
    .map((field) => {
      const end = field.indexOf('=');
      const [name, value] = end < 0 ? ['', field] : [field.slice(0, end), field.slice(end + 1)];
      return [trim(name, WORD).toLowerCase(), value.replaceAll('=', '')] as const;
    })
    .filter(([name, value]) => name !== '' || trim(value, WORD) !== '');
}

/**
 * Returns the relative address of the page that a link to this server means, if a program escaped its `#` (`/%23view=…`) or
 * added punctuation (`/。`); null for other addresses.
 *
 * @param url Path and query, as a request has them.
 */
export function repairAddress(url: string): string | null {
  const [path = ''] = url.split('?');
  const text = undoEscapes(path);
  const hash = text.indexOf('#');
  const page = trim(hash < 0 ? text : text.slice(0, hash), WORD);
  const query = url.slice(path.length);
  if (hash >= 0) return page === '' ? `./${encodeURI(text.slice(hash))}${query}` : null;
  const isPage = (page === '' && text !== '/') || (page === 'graphiql' && text !== '/graphiql');
  return isPage ? `./${page}${query}` : null;
}

/** Splits a list into its items, without punctuation around them and text after them. Dots may belong to an item's end. */
export function splitList(value: string): readonly string[] {
  return value
    .split('~')
    .map((item) => withoutText(item, 'both'))
    .filter((item) => item !== '');
}

/** Removes full stops and other punctuation around a text. */
export function trimPunctuation(text: string): string {
  return trim(text, WORD);
}

/** The replacement character counts as a letter, so that what could not be decoded is reported. */
const WORD = /[\p{L}\p{N}\ufffd]/u;
const WORD_OR_DOT = /[\p{L}\p{N}\ufffd._]/u;
const WORD_OR_SEPARATOR = /[\p{L}\p{N}\ufffd&=]/u;

/** Escapes are undone as often as this. Nested percent signs (`%252525`) count once. */
const MAX_NESTING = 8;

function undoEscapes(fragment: string): string {
  let text = fragment;
  for (let pass = 0; pass < MAX_NESTING; pass++) {
    const before = text;
    text = undoOneLevel(text);
    if (text === before) break;
  }
  // A link to a phrase of the page: the browser or a search engine appends it.
  const [link = ''] = text.split(':~:');
  // Markdown escapes punctuation with a backslash, quoted-printable mail an equals sign as `=3D`, once or more.
  return link.replaceAll('\\', '').replace(/=(?:3D)+/g, '=');
}

function undoOneLevel(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(VARIANT, toPlain)
    .replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%')
    .replace(/(?:%[0-9a-f]{2})+/gi, decodePercent)
    .replace(/(?:%u|\\u)([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, long = '', short = '') =>
      fromCode(`${long}${short}`, 16),
    )
    .replace(/\\[nrt]/g, '')
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => fromCode(code, 16))
    .replace(/&#([0-9]+);?/g, (_, code: string) => fromCode(code, 10))
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/&([a-z]{2,16});/gi, (entity, name: string) => HTML_ENTITIES.get(name.toLowerCase()) ?? entity);
}

/** Bytes that are not UTF-8, for example of punctuation in another encoding, become one replacement character. */
function decodePercent(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped.replace(/(?:%[0-7][0-9a-f])+|(?:%[89a-f][0-9a-f])+/gi, (bytes) =>
      /^%[0-7]/.test(bytes) ? decodeURIComponent(bytes) : '\ufffd',
    );
  }
}

function fromCode(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  const isCharacter = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** Entities of HTML for characters of a link and for what stands around links. */
const HTML_ENTITIES = new Map([
  ...['nbsp', 'ensp', 'emsp', 'thinsp', 'shy', 'zwnj', 'zwj', 'zerowidthspace', 'newline', 'tab'].map(
    (name) => [name, ''] as const,
  ),
  ...Object.entries({ equals: '=', num: '#', period: '.', colon: ':', ast: '*', plus: '+', lowbar: '_', tilde: '~' }),
  ...Object.entries({ hyphen: '-', dash: '-', ndash: '-', minus: '-', mdash: '--', hellip: '…', percnt: '%' }),
  ...Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", rsquo: '’', rdquo: '”' }),
]);

/** White space, controls, and characters without a shape, such as zero-width spaces and soft hyphens. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/** Full-width forms, dashes and tildes. */
const VARIANT = /[\uff01-\uff5e\u2010-\u2015\u2212\ufe58\ufe63\u02dc\u223c\u301c]/g;

function toPlain(character: string): string {
  if (character >= '\uff01') return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if ('\u02dc\u223c\u301c'.includes(character)) return '~';
  // Word processors join two hyphens into a dash of this length.
  return '\u2014\u2015\ufe58'.includes(character) ? '--' : '-';
}

/** Removes punctuation and text after a fragment. */
function withoutTail(text: string): string {
  const last = Math.max(...['&', '~', '=', '?', '#', ';'].map((separator) => text.lastIndexOf(separator)));
  const link = text.slice(0, last + 1) + withoutText(text.slice(last + 1), 'end');
  return trim(link, WORD_OR_SEPARATOR, 'end');
}

/** Removes punctuation around an item, and text in another script after it: messengers include the text after a link. */
export function withoutText(item: string, where: 'both' | 'end'): string {
  const text = trim(item, WORD_OR_DOT, where);
  const foreign = text.search(/[^\x20-\x7e]/);
  const plain = trim(text.slice(0, Math.max(0, foreign)), WORD_OR_DOT, 'end');
  return /[a-z0-9]$/i.test(plain) ? plain : text;
}

/** Removes characters at the end, or at both ends, up to the first that is kept. */
function trim(text: string, kept: RegExp, where: 'both' | 'end' = 'both'): string {
  let [start, end] = [0, text.length];
  while (end > start && !kept.test(text.charAt(end - 1))) end--;
  while (where === 'both' && start < end && !kept.test(text.charAt(start))) start++;
  return text.slice(start, end);
}
