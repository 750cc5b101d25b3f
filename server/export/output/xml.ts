// XML 1.0 cannot contain most control characters or lone surrogates.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
// Parsers replace tab, line feed and carriage return by spaces unless they are character references.
const SPECIAL = /[&<>"\t\n\r]/g;

/** Escapes a text for an element or a double-quoted attribute; U+FFFD replaces forbidden characters. */
export function escapeXml(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD').replaceAll(SPECIAL, (character) => {
    const name = NAMES[character];
    return name ? `&${name};` : `&#${character.charCodeAt(0)};`;
  });
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
