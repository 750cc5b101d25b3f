/**
 * All shortest ways from one id to another, as lists of ids in order of those lists; none where there is no way of at
 * most `maxLength` steps. Breadth first from `from`, then back along the distances.
 */
export function shortestWays(
  neighborsOf: (id: string) => readonly string[],
  from: string,
  to: string,
  maxLength: number,
): string[][] {
  const distances = new Map([[from, 0]]);
  let frontier = [from];
  while (frontier.length > 0 && !distances.has(to) && (distances.get(frontier[0] ?? '') ?? 0) < maxLength) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const neighbor of neighborsOf(id)) {
        if (distances.has(neighbor)) continue;
        distances.set(neighbor, (distances.get(id) ?? 0) + 1);
        next.push(neighbor);
      }
    }
    frontier = next;
  }
  const length = distances.get(to);
  if (length === undefined) return [];

  let tails: string[][] = [[to]];
  for (let distance = length - 1; distance >= 0; distance--) {
    tails = tails.flatMap((tail) => {
      const nearer = new Set(neighborsOf(tail[0] ?? '').filter((id) => distances.get(id) === distance));
      return [...nearer].map((id) => [id, ...tail]);
    });
  }
  return tails.sort(compareLists);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [position, id] of a.entries()) {
    const other = b[position] ?? '';
    if (id !== other) return id < other ? -1 : 1;
  }
  return 0;
}
