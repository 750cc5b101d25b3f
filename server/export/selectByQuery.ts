import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { GraphView } from '../store/GraphStore.ts';
import type { Selection } from './partSource.ts';

/** Runs a query that asks for ids and types: see askForIds.ts. */
export type RunQuery = () => Promise<FormattedExecutionResult>;

/** The query was answered with errors, which say what is wrong with it. */
export class RefusedQuery extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'the query has no answer');
    this.name = 'RefusedQuery';
    this.errors = errors;
  }
}

/**
 * Every entity, relation, figure and document in the answer of a query; with relations come their ends, with figures
 * their subjects. Throws RefusedQuery where the answer has errors.
 */
export async function selectByQuery(
  view: GraphView,
  chosenBy: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  run: RunQuery,
): Promise<Selection> {
  const { data, errors } = await run();
  if (errors || !data) throw new RefusedQuery(errors ?? []);
  const ids: Ids = { Entity: new Set(), Relation: new Set(), Figure: new Set(), Document: new Set() };
  collectIds(data, ids);
  const [relations, figures] = await Promise.all([view.relations([...ids.Relation]), view.figures([...ids.Figure])]);
  const joining = relations.flatMap((relation) => relation ?? []);
  const counting = figures.flatMap((figure) => figure ?? []);
  const entityIds = new Set([
    ...ids.Entity,
    ...joining.flatMap(({ object, subject }) => [subject, object]),
    ...counting.map(({ subject }) => subject),
  ]);
  const entities = await view.entities([...entityIds]);
  return {
    chosenBy,
    entities: entities.flatMap((entity) => entity ?? []),
    relations: joining,
    figures: counting,
    documentIds: [...ids.Document],
  };
}

type Ids = Readonly<Record<'Entity' | 'Relation' | 'Figure' | 'Document', Set<string>>>;

function collectIds(value: unknown, ids: Ids): void {
  if (typeof value !== 'object' || value === null) return;
  if ('__typename' in value && 'id' in value && typeof value.id === 'string' && isNamed(value.__typename, ids)) {
    ids[value.__typename].add(value.id);
  }
  for (const item of Object.values(value)) collectIds(item, ids);
}

function isNamed(name: unknown, ids: Ids): name is keyof Ids {
  return typeof name === 'string' && Object.hasOwn(ids, name);
}
