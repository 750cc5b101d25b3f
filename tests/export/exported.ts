import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { createPartContent } from '../../server/export/content/partContent.ts';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import type { ExportFormat, Piece } from '../../server/export/formats/ExportFormat.ts';
import { selectByIds } from '../../server/export/selection/selectByIds.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { buildWorld, cite, SEED_WORLD, seedFigure, seedRelation, text } from '../support/world.ts';

/** Texts that some formats must escape. */
export const AWKWARD = {
  formula: '=HYPERLINK("x")&1',
  wideFormula: '＝1+1',
  quotes: `"double" 'single' \`back\``,
  markup: '<b>&amp; ]]> --></b>',
  lines: 'one\r\ntwo\nthree\ttab',
  lists: 'bar | and \\ backslash',
  escapes: "\\u0027 \\\\u0027 \\' \\n \\",
  wide: '𠮷野家 😀 é',
  spaces: ' around ',
};

/** The world of tests/support/world.ts with awkward texts in entities, relations and figures. */
export const { dataset, entity, relation, figure } = buildWorld({
  ...SEED_WORLD,
  title: text('小世界 <&>', 'A small "world"'),
  entities: SEED_WORLD.entities.map((seed) => {
    if (seed.id === 'gudao') return { ...seed, aliases: Object.values(AWKWARD) };
    return seed.id === 'microdrama' ? { ...seed, description: text(AWKWARD.lines, AWKWARD.formula) } : seed;
  }),
  relations: [
    ...SEED_WORLD.relations,
    ...Object.values(AWKWARD).map((awkward, index) =>
      seedRelation({
        ...{ subject: 'li-an', predicate: 'spoke_at', object: 'gudao', date: `20${index + 10}` },
        ...{ role: text(awkward, awkward), citations: [cite('d2', 7)] },
      }),
    ),
  ],
  figures: [
    ...SEED_WORLD.figures,
    seedFigure({
      ...{ subject: 'gudao', measure: 'revenue', amount: '0.10', unit: 'yuan' },
      ...{ scope: text(AWKWARD.markup, AWKWARD.quotes), citations: [cite('d3', 9)] },
    }),
  ],
});

export const store = createMemoryStore(dataset);

export function whole(): Promise<ExportContent> {
  return createWholeContent(store);
}

export async function partOf(...ids: string[]): Promise<ExportContent> {
  return createPartContent(store, await selectByIds(store, ids));
}

export async function bytesOf(pieces: AsyncIterable<Piece>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

/** Returns the text of an export, by default of the whole world. */
export async function textOf(format: ExportFormat, content?: ExportContent): Promise<string> {
  return (await bytesOf(format.write(content ?? (await whole())))).toString();
}
