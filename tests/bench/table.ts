/** Returns the median. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Formats rows under a heading as Markdown. */
export function toMarkdownTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  return `\n## ${title}\n\n${lines.join('')}`;
}

export function printTable(...table: Parameters<typeof toMarkdownTable>): void {
  console.log(toMarkdownTable(...table).trimEnd());
}
