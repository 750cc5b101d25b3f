import { foldLetters } from './foldLetters.ts';
import { joinRuns, separateRuns, toRuns } from './letterRuns.ts';

/**
 * Returns a sort key for the words of a name, in ASCII, so that all programs sort names alike. A number sorts by its value.
 * Any other character becomes `~` and its code point, which sorts after all letters.
 *
 * @param words Folded, with spaces between.
 */
export function nameKey(words: string): string {
  return words.replace(/[0-9]+|[^a-z0-9 ]/gu, (found) => (/^[0-9]/.test(found) ? numberKey(found) : `~${hex(found)}`));
}

/** The number of digits precedes them, so that 9 sorts before 10. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=[0-9])/, '');
  return `${Math.min(significant.length, MAX_DIGITS).toString(36)}${significant}`;
}

const MAX_DIGITS = 35;

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}

/** Like `foldToWords` in server/search, but traditional characters stay as they are: the page has no table of them. */
export function foldNameWords(text: string): string {
  return separateRuns(foldName(text));
}

/** Like `fold` in server/search, but traditional characters stay as they are. */
export function foldNameText(text: string): string {
  return joinRuns(foldName(text));
}

function foldName(text: string) {
  return toRuns(foldLetters(text.normalize('NFKC').toLowerCase()));
}
