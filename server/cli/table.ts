type Cell = string | number;

/** Aligned columns under their heads: the first to the left, the others to the right. */
export function formatTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = [heads, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? withGroups(cell) : cell)));
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function withGroups(count: number): string {
  return count.toLocaleString('en-GB');
}
