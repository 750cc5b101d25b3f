/** Limit of the API for a page of a list, and for the ids of `nodes`. */
export const PAGE_SIZE = 200;

/** Reads a list in pages, all at once. `read` returns one item for each of the given ones. */
export async function inPages<Given, Item>(
  given: readonly Given[],
  read: (page: readonly Given[]) => Promise<readonly Item[]>,
  size = PAGE_SIZE,
): Promise<readonly Item[]> {
  const count = Math.ceil(given.length / size);
  const pages = Array.from({ length: count }, (_, index) => given.slice(index * size, (index + 1) * size));
  return (await Promise.all(pages.map(read))).flat();
}
