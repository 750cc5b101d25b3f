import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, type OperationDefinitionNode } from 'graphql';
import { nearestNames, suggestion } from '../../model/nearest.ts';
import type { ApiContext } from '../context/context.ts';
import type { AnyErrorFormat } from './formatErrors.ts';
import { type FieldWithIds, findFieldsWithIds, type GivenId, givenIds } from './givenIds.ts';
import type { GraphqlRequest, GraphqlResult } from './graphqlRequest.ts';
import type { ValidOperation } from './plannedExecution.ts';
import { withExtension } from './withExtension.ts';

/** Number of unknown ids that an answer reports one by one. */
const MAX_REPORTED = 20;
/** Number of unknown ids for which similar ones are looked up: each takes a few look-ups in indexes. */
const MAX_COMPARED = 5;
/** Number of ids with the same beginning that are compared. */
const NEARBY = 20;

/** Returns the result with a warning for each unknown id of the operation's arguments. */
export type AddWarnings = (
  valid: ValidOperation,
  result: GraphqlResult,
  variables: GraphqlRequest['variables'],
  context: ApiContext,
) => Promise<GraphqlResult>;

/** Reports ids that match nothing, in filters and in lists of ids, as `extensions.warnings`. */
export function createWarnings(format: AnyErrorFormat): AddWarnings {
  // Operations are compared as objects: the same one is executed for the same text.
  const found = new WeakMap<OperationDefinitionNode, readonly FieldWithIds[]>();

  return async ({ schema, document, operation }, result, variables, context) => {
    if (!result.data) return result;
    const fields = found.get(operation) ?? findFieldsWithIds(schema, document, operation);
    found.set(operation, fields);
    if (fields.length === 0) return result;
    try {
      const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      const ids = fields.flatMap((field) => givenIds(field, given.coerced ?? {}));
      const warnings = await warningsFor(ids, result.data, context);
      return warnings.length === 0 ? result : withExtension(result, 'warnings', warnings);
    } catch (error) {
      return { errors: [format(error)] };
    }
  };
}

export function unknownIds(addWarnings: AddWarnings): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ schema, document, operation, contextValue, request, response: { body } }) {
          if (!document || !operation || body.kind !== 'single') return;
          const valid = { schema, document, operation };
          body.singleResult = await addWarnings(valid, body.singleResult, request.variables ?? {}, contextValue);
        },
      };
    },
  };
}

async function warningsFor(given: readonly GivenId[], data: Readonly<Record<string, unknown>>, context: ApiContext) {
  const ids = [...new Set(given.filter(({ position }) => position === null).map(({ id }) => id))];
  const entities = await context.loaders.entities(ids);
  const missing = new Set(ids.filter((_, index) => !entities[index]));
  const unknown = given.filter(({ id, path, position }) => {
    if (position === null) return missing.has(id);
    const nodes = data[path[0] ?? ''];
    return Array.isArray(nodes) && nodes[position] === null;
  });
  const distinct = [...new Map(unknown.map((one) => [JSON.stringify([one.path, one.argument, one.id]), one])).values()];
  const compared = [...new Set(distinct.map(({ id }) => id))].slice(0, MAX_COMPARED);
  const nearest = new Map(await Promise.all(compared.map(async (id) => [id, await nearestIds(id, context)] as const)));
  const reported = distinct.slice(0, MAX_REPORTED).map(({ path, argument, id, position }) => {
    const [shown, near] = [id.slice(0, 80), nearest.get(id) ?? []];
    const what = position === null ? 'no entity' : 'nothing';
    const message = `\`${argument}\`: ${what} has the id "${shown}".${suggestion(near)}`;
    return { message, code: 'UNKNOWN_ID', path, argument, id: shown, nearest: near };
  });
  const more = distinct.length - reported.length;
  return more === 0 ? reported : [...reported, { message: `${more} more ids are unknown.`, code: 'UNKNOWN_ID', more }];
}

/** Returns up to three ids: similar ones with the same beginning, and those of entities that a search for it finds. */
async function nearestIds(id: string, { store, vocabulary }: ApiContext): Promise<readonly string[]> {
  const [, middle = ''] = id.split('--');
  const beginning = id.slice(0, Math.ceil(id.length / 2));
  const facts = vocabulary.predicates.has(middle)
    ? store.scanRelations(beginning, NEARBY)
    : vocabulary.measures.has(middle)
      ? store.scanFigures(beginning, NEARBY)
      : store.scanEntities(beginning, NEARBY);
  const text = id.replaceAll('-', ' ').trim().slice(0, MAX_SEARCHED);
  const [nearby, { hits }] = await Promise.all([facts, store.search({ text, types: [], limit: 3 })]);
  const near = nearby.filter((fact) => fact.id.startsWith(beginning)).map((fact) => fact.id);
  const named = hits.map(({ entity }) => entity.id);
  return [...new Set([...nearestNames(id, [...new Set([...near, ...named])]), ...named])].slice(0, 3);
}

const MAX_SEARCHED = 100;
