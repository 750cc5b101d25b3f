// What XML 1.0 has no way at all to write: most control characters, and halves of surrogate pairs.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
// Tab, line feed and carriage return are written as references, or parsers would make spaces of them.
const SPECIAL = /[&<>"\t\n\r]/g;

/** A text as content of an element or value of an attribute in double quotes; U+FFFD stands for what cannot be written. */
export function escapeXml(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD').replaceAll(SPECIAL, (character) => {
    const name = NAMES[character];
    return name ? `&${name};` : `&#${character.charCodeAt(0)};`;
  });
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
