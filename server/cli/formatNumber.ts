/** Formats a count with separators: `1,200`. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Formats a count with its noun: `1 file`, `2 files`, `1,200 entities`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Formats a share as `12.5 %`; `-` if the whole is zero. */
export function percentage(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
