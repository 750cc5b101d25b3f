/** By code unit, or by number: the order that every list has, whatever the machine's language. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
