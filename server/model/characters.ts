/**
 * Characters that no text of a dataset contains: controls, line and paragraph separators, characters that reorder the text
 * around them, invisible ones, placeholders of objects, noncharacters and lone surrogates. Programs disagree on them, and
 * readers do not see them. Joiners and variation selectors are allowed, since scripts and emoji need them, and tags in the
 * flags of regions.
 */
const REFUSED =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffc]|(?!\p{Join_Control}|\p{Variation_Selector}|[\u034f\u180e]|(?<=[\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/u;
const EVERY_REFUSED = new RegExp(REFUSED, 'gu');

/** Returns the first refused character as `U+202E`, or null. */
export function findRefusedCharacter(text: string): string | null {
  const found = REFUSED.exec(text);
  return found && codePointOf(found[0]);
}

/** Replaces refused characters by `<U+202E>`, so that a terminal shows them and does not obey them. Line breaks stay. */
export function showRefusedCharacters(text: string): string {
  return text.replaceAll(EVERY_REFUSED, (character) =>
    character === '\n' ? character : `<${codePointOf(character)}>`,
  );
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Counts characters as people do: one outside of Unicode's basic plane is one, not two. */
export function countCharacters(text: string): number {
  return [...text].length;
}
