import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { ExportContent } from './ExportContent.ts';

const ENTITIES_PER_BATCH = 500;

/** Yields each entity with its figures, for formats without records of figures. */
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
    if (batch.length === ENTITIES_PER_BATCH) yield* flush();
  }
  yield* flush();
}
