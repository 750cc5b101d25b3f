import { buildSchema, type GraphQLFormattedError } from 'graphql';
import type { ApiContext } from '../../api/context/context.ts';
import type { Api } from '../../api/createApi.ts';
import type { GraphqlRequest } from '../../api/execution/executeOperation.ts';
import type { Limits } from '../../api/limits/limits.ts';
import type { GraphSnapshot } from '../../store/GraphStore.ts';
import type { Selection } from '../content/partContent.ts';
import { addNodeIds } from './addNodeIds.ts';

/**
 * Every entity, relation, figure and document in the answer of a query; with relations come their ends, with figures
 * their subjects. Throws RefusedQuery where the answer has errors.
 */
export type SelectByQuery = (context: ApiContext, request: GraphqlRequest) => Promise<Selection>;

/** The query was answered with errors, which say what is wrong with it. */
export class RefusedQuery extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'the query has no answer');
    this.name = 'RefusedQuery';
    this.errors = errors;
  }
}

export function createSelectByQuery(
  { execute, typeDefs }: Pick<Api, 'execute' | 'typeDefs'>,
  { tokens }: Pick<Limits, 'tokens'>,
): SelectByQuery {
  const schema = buildSchema(typeDefs);

  async function run(context: ApiContext, request: GraphqlRequest): Promise<unknown> {
    const query = addNodeIds(schema, request.query, tokens);
    const { data, errors } = await execute({ ...request, query }, context);
    if (errors || !data)
      throw new RefusedQuery(query === request.query ? (errors ?? []) : (errors ?? []).map(placeless));
    return data;
  }

  return async (context, request) => {
    const { query, variables } = request;
    const ids = collectIds(await run(context, request));
    return { chosenBy: { query, variables }, ...(await selectIds(context.store, ids)) };
  };
}

/** The lines of the query that was run are not those of the query that was asked; `path` is the same in both. */
function placeless({ locations, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  return error;
}

type Ids = Readonly<Record<'Entity' | 'Relation' | 'Figure' | 'Document', ReadonlySet<string>>>;

async function selectIds(view: GraphSnapshot, ids: Ids): Promise<Omit<Selection, 'chosenBy'>> {
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
    entities: entities.flatMap((entity) => entity ?? []),
    relations: joining,
    figures: counting,
    documentIds: [...ids.Document],
  };
}

function collectIds(answer: unknown): Ids {
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
  collect(answer);
  return ids;
}
