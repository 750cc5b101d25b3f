import { buildSchema, type GraphQLFormattedError } from 'graphql';
import type { ApiContext } from '../../api/context/context.ts';
import type { Api } from '../../api/createApi.ts';
import type { GraphqlRequest } from '../../api/execution/graphqlRequest.ts';
import type { Limits } from '../../api/limits/limits.ts';
import type { GraphSnapshot } from '../../store/GraphStore.ts';
import type { Selection } from '../content/partContent.ts';
import { addNodeIds } from './addNodeIds.ts';

/**
 * Runs a query and selects every entity, relation, figure and document in its result, with the ends of relations and
 * the subjects of figures. Rejects with a RefusedQuery if the result has errors.
 */
export type SelectByQuery = (context: ApiContext, request: GraphqlRequest) => Promise<Selection>;

/** Errors of the query's result. */
export class RefusedQuery extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'The query has no result.');
    this.name = 'RefusedQuery';
    this.errors = errors;
  }
}

export function createSelectByQuery(
  { execute, typeDefs }: Pick<Api, 'execute' | 'typeDefs'>,
  { tokens }: Pick<Limits, 'tokens'>,
): SelectByQuery {
  const schema = buildSchema(typeDefs);

  return async (context, request) => {
    const { query, variables } = request;
    const extended = addNodeIds(schema, query, tokens);
    const { data, errors = [] } = await execute({ ...request, query: extended }, context);
    if (errors.length > 0 || !data) throw new RefusedQuery(extended === query ? errors : errors.map(withoutLocations));
    return { chosenBy: { query, variables }, ...(await selectIds(context.store, collectIds(data))) };
  };
}

/** Removes locations, which belong to the extended query. `path` is the same in both. */
function withoutLocations({ locations, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  return error;
}

type Ids = Readonly<Record<'Entity' | 'Relation' | 'Figure' | 'Document', ReadonlySet<string>>>;

async function selectIds(snapshot: GraphSnapshot, ids: Ids): Promise<Omit<Selection, 'chosenBy'>> {
  const [relations, figures] = await Promise.all([
    snapshot.relations([...ids.Relation]),
    snapshot.figures([...ids.Figure]),
  ]);
  const chosenRelations = relations.flatMap((relation) => relation ?? []);
  const chosenFigures = figures.flatMap((figure) => figure ?? []);
  const entityIds = new Set([
    ...ids.Entity,
    ...chosenRelations.flatMap(({ object, subject }) => [subject, object]),
    ...chosenFigures.map(({ subject }) => subject),
  ]);
  const entities = await snapshot.entities([...entityIds]);
  return {
    entities: entities.flatMap((entity) => entity ?? []),
    relations: chosenRelations,
    figures: chosenFigures,
    documentIds: [...ids.Document],
  };
}

function collectIds(result: unknown): Ids {
  const ids = {
    Entity: new Set<string>(),
    Relation: new Set<string>(),
    Figure: new Set<string>(),
    Document: new Set<string>(),
  };
  const isNamed = (name: unknown): name is keyof Ids => typeof name === 'string' && Object.hasOwn(ids, name);
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('__typename' in value && 'id' in value && typeof value.id === 'string' && isNamed(value.__typename)) {
      ids[value.__typename].add(value.id);
    }
    for (const item of Object.values(value)) collect(item);
  };
  collect(result);
  return ids;
}
