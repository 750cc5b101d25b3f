import type { ApiContext } from '../context/context.ts';
import type { ResolversTypes } from '../generated/resolvers.ts';

type AnyNode = Awaited<ResolversTypes['Node']>;

/**
 * Finds nodes by id, in the order of the ids. The second part of a relation's id is a predicate, that of a figure's id a
 * measure, so each sort of node takes one store call, only for ids that it can have.
 */
export async function findNodes(ids: readonly string[], context: ApiContext): Promise<(AnyNode | null)[]> {
  const { store, loaders, vocabulary } = context;
  const middle = (id: string) => id.split('--')[1] ?? '';
  const relationIds = ids.filter((id) => vocabulary.predicates.has(middle(id)));
  const figureIds = ids.filter((id) => vocabulary.measures.has(middle(id)));
  const otherIds = ids.filter((id) => middle(id) === '');
  const [relations, figures, entities, documents] = await Promise.all([
    relationIds.length > 0 ? store.relations(relationIds) : [],
    figureIds.length > 0 ? store.figures(figureIds) : [],
    loaders.entities(otherIds),
    otherIds.length > 0 ? loaders.documents() : new Map<string, never>(),
  ]);
  const found = new Map<string, AnyNode | null>([
    ...otherIds.map((id, index): [string, AnyNode | null] => [id, entities[index] ?? documents.get(id) ?? null]),
    ...present(relationIds, relations),
    ...present(figureIds, figures),
  ]);
  return ids.map((id) => found.get(id) ?? null);
}

function present<T>(ids: readonly string[], values: readonly (T | null)[]): [string, T][] {
  return ids.flatMap((id, index): [string, T][] => {
    const value = values[index];
    return value == null ? [] : [[id, value]];
  });
}
