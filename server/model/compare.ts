/** Compares numbers, or texts by code unit, so that the order does not depend on the machine's locale. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}
