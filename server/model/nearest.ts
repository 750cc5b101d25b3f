import { compare } from './compare.ts';

/** Returns up to three names, nearest first: those within an edit distance of 2 or half its length, or that contain it. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(wanted.length / 2));
  return names
    .map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= limit || name.includes(wanted))
    .sort((a, b) => a.distance - b.distance || compare(a.name, b.name))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Returns ` Did you mean "x" or "y"?`, or an empty text if no name is similar. */
export function didYouMean(wanted: string, names: readonly string[]): string {
  return suggestion(nearestNames(wanted, names));
}

/** Returns ` Did you mean "x" or "y"?`, or an empty text for no names. */
export function suggestion(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`;
}

/** Levenshtein distance. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
