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

/** Reads all pages. `lengthOf` returns the length of the longest list in a page. Returns null if the first page is null. */
export async function readAllPages<Page>(
  readPage: (offset: number) => Promise<Page | null>,
  lengthOf: (page: Page) => number,
): Promise<readonly Page[] | null> {
  const first = await readPage(0);
  if (first === null) return null;
  const more = Math.max(0, Math.ceil(lengthOf(first) / PAGE_SIZE) - 1);
  const rest = await Promise.all(Array.from({ length: more }, (_, index) => readPage((index + 1) * PAGE_SIZE)));
  return [first, ...rest.filter((page) => page !== null)];
}
