import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { ExportContent } from './ExportContent.ts';

/** Entities whose figures are read together. */
const BATCH = 500;

/** The entities of an export, each with its figures: for formats in which a figure is no record of its own. */
export async function* withFigures(
  content: ExportContent,
): AsyncGenerator<readonly [entity: Entity, figures: readonly Figure[]]> {
  let batch: Entity[] = [];
  async function* flush() {
    const figures = await content.figuresOf(batch.map(({ id }) => id));
    for (const [index, entity] of batch.entries()) yield [entity, figures[index] ?? []] as const;
    batch = [];
  }
  for await (const entity of content.entities()) {
    batch.push(entity);
    if (batch.length === BATCH) yield* flush();
  }
  yield* flush();
}
