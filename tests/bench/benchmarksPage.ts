import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

/** Replaces the part of docs/benchmarks.md with the same first line, a heading of the first level, or adds it at the end. */
export async function writeBenchmarks(part: string): Promise<void> {
  const [heading] = part.split('\n');
  const parts = (await readFile(PAGE, 'utf8')).split(/^(?=# )/m);
  const index = parts.findIndex((other) => other.startsWith(`${heading}\n`));
  const next = index === -1 ? [...parts, part] : parts.with(index, part);
  await writeFile(PAGE, `${next.map((each) => each.trimEnd()).join('\n\n')}\n`);
}
