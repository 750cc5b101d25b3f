/** Limit of the API for a page of a list, and for the ids of `nodes`. */
export const PAGE_SIZE = 200;

/** Reads a list in pages, all at once. `read` returns one item for each of the given ones. */
export async function inPages<Given, Item>(
  given: readonly Given[],
  read: (page: readonly Given[]) => Promise<readonly Item[]>,
  size = PAGE_SIZE,
): Promise<readonly Item[]> {
  return (await Promise.all(toPages(given, size).map(read))).flat();
}

/** Divides a list into parts of at most this size. */
export function toPages<Given>(given: readonly Given[], size: number): readonly (readonly Given[])[] {
  const count = Math.ceil(given.length / size);
  return Array.from({ length: count }, (_, index) => given.slice(index * size, (index + 1) * size));
}

/** Reads all pages. `lengthOf` returns the length of the longest list in a page. Returns null if the first page is null. */
export async function readAllPages<Page>(
  readPage: (offset: number) => Promise<Page | null>,
  lengthOf: (page: Page) => number,
): Promise<readonly Page[] | null> {
  const first = await readPage(0);
  if (first === null) return null;
  const rest = await readFurtherPages(readPage, lengthOf(first));
  return [first, ...rest.filter((page) => page !== null)];
}

/** Reads the pages after the first one. */
export function readFurtherPages<Page>(
  readPage: (offset: number) => Promise<Page>,
  length: number,
): Promise<readonly Page[]> {
  const count = Math.max(0, Math.ceil(length / PAGE_SIZE) - 1);
  return Promise.all(Array.from({ length: count }, (_, index) => readPage((index + 1) * PAGE_SIZE)));
}
