import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const BUILT = new URL('../../dist/web/', import.meta.url);

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

/** The built files and what each of them imports, by the name of the chunk. */
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  await readFile(new URL('.vite/manifest.json', BUILT), 'utf8'),
);

/** Returns the JavaScript and CSS of chunks and of all that they import. */
function filesOf(names: readonly string[], kinds: readonly ('imports' | 'dynamicImports')[]): ReadonlySet<string> {
  const reached = new Set(names);
  for (const name of reached)
    for (const kind of kinds) for (const imported of manifest[name]?.[kind] ?? []) reached.add(imported);
  return new Set([...reached].flatMap((name) => [manifest[name]?.file ?? name, ...(manifest[name]?.css ?? [])]));
}

async function gzippedSize(files: Iterable<string>): Promise<number> {
  const sizes = [...files].map(async (file) => gzipSync(await readFile(new URL(file, BUILT)), { level: 9 }).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

describe('the explorer, gzipped', () => {
  const start = ['index.html', 'mountExplorer.tsx'];

  test.each(['zh', 'en'])(
    'loads less than 300 kB of JavaScript and CSS for its first screen in %s',
    async (language) => {
      const files = filesOf([...start, `i18n/${language}.ts`], ['imports']);
      expect(files).toContain(manifest[`i18n/${language}.ts`]?.file);
      expect(await gzippedSize(files)).toBeLessThan(300_000);
    },
  );

  test('has less than 450 kB altogether', async () => {
    const assets = await readdir(new URL('assets/', BUILT));
    const workers = assets.filter((file) => /Worker-[\w-]+\.js$/.test(file)).map((file) => `assets/${file}`);
    const files = [...filesOf(start, ['imports', 'dynamicImports']), ...workers];
    expect(await gzippedSize(files)).toBeLessThan(450_000);
  });

  test('has links in index.html to all of its first screen except the dictionary, which depends on the language', async () => {
    const html = await readFile(new URL('index.html', BUILT), 'utf8');
    const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
    expect(new Set(linked)).toEqual(filesOf(start, ['imports']));
    expect(html).toContain('<link rel="preload" href="/start.json" as="fetch"');
  });
});
