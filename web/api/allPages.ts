/** As many as a connection gives at once. */
export const PAGE = 200;

/**
 * Reads a list, or several at once, page by page until all of it is here; null where the first page is. `lengthOf` says
 * of a page how long the longest of the lists is.
 */
export async function readAllPages<Page>(
  readPage: (offset: number) => Promise<Page | null>,
  lengthOf: (page: Page) => number,
): Promise<readonly Page[] | null> {
  const first = await readPage(0);
  if (first === null) return null;
  const more = Math.max(0, Math.ceil(lengthOf(first) / PAGE) - 1);
  const rest = await Promise.all(Array.from({ length: more }, (_, index) => readPage((index + 1) * PAGE)));
  return [first, ...rest.filter((page) => page !== null)];
}
