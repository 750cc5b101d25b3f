import { type ErrorCode, UserError } from '../errors.ts';
import { didYouMean } from './nearest.ts';

/** Returns the item of that name. Throws a UserError that suggests the nearest names and lists all. */
export function findNamed<Item extends { readonly name: string }>(
  what: string,
  items: readonly Item[],
  name: string,
  code: ErrorCode = 'BAD_INPUT',
): Item {
  const item = items.find((candidate) => candidate.name === name);
  if (item) return item;
  const names = items.map((known) => known.name);
  const shown = name.slice(0, 100);
  const plural = `${what.charAt(0).toUpperCase()}${what.slice(1)}s`;
  throw new UserError(
    code,
    `There is no ${what} "${shown}".${didYouMean(shown, names)}`,
    `${plural}: ${names.join(', ')}.`,
  );
}
