import { buildSchema, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { createContext } from '../api/context/context.ts';
import type { Api } from '../api/createApi.ts';
import type { Limits } from '../api/limits/limits.ts';
import type { GraphSnapshot } from '../store/GraphStore.ts';
import { askForIds } from './askForIds.ts';
import type { Selection } from './content/partContent.ts';

/** What is asked to choose a part: an operation as /graphql takes it. */
export interface AskedQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation of the query; null where it has but one. */
  readonly operationName: string | null;
}

/**
 * Every entity, relation, figure and document in the answer of a query; with relations come their ends, with figures
 * their subjects. Throws RefusedQuery where the answer has errors.
 */
export type SelectByQuery = (view: GraphSnapshot, asked: AskedQuery) => Promise<Selection>;

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
  { apollo, passages, publicUrl, typeDefs }: Pick<Api, 'apollo' | 'passages' | 'publicUrl' | 'typeDefs'>,
  { tokens }: Pick<Limits, 'tokens'>,
): SelectByQuery {
  const schema = buildSchema(typeDefs);

  async function run(view: GraphSnapshot, { operationName, query, variables }: AskedQuery): Promise<unknown> {
    const asking = askForIds(schema, query, tokens);
    const dataset = await view.dataset();
    const operation = { query: asking, variables, ...(operationName === null ? {} : { operationName }) };
    const { body } = await apollo.executeOperation(operation, {
      contextValue: createContext({ store: view, dataset, passages, publicUrl }),
    });
    // Without @defer, which the schema does not have, every answer is complete.
    if (body.kind !== 'single') throw new Error('an answer in parts');
    const { data, errors }: FormattedExecutionResult = body.singleResult;
    if (errors || !data) throw new RefusedQuery(asking === query ? (errors ?? []) : (errors ?? []).map(placeless));
    return data;
  }

  return async (view, asked) => {
    const { query, variables } = asked;
    return { chosenBy: { query, variables }, ...(await selectIds(view, collectIds(await run(view, asked)))) };
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
