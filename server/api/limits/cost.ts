import { type FieldNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { UserError } from '../../errors.ts';
import { MAX_COUNTED_PATHS } from '../../store/GraphStore.ts';
import { measureFilter } from '../arguments/filters/filterSize.ts';
import { withDefaults } from '../arguments/nullArguments.ts';
import type { CostCache, OperationWithVariables } from './costCache.ts';
import { costliestField, type FieldCost } from './costliestField.ts';
import { isWrapped, listSize, nameOf, sizeArgument } from './listSize.ts';
import { checkVariableDepth } from './variableDepth.ts';

export interface CostRequest extends OperationWithVariables {
  readonly schema: GraphQLSchema;
  readonly limit: number;
  readonly cache: CostCache;
}

/**
 * Refuses an operation whose answer could be too large or too expensive. The cost approximates the number of values in the
 * largest possible answer: each field counts one, multiplied by the lengths of the lists around it (listSize.ts). Filters,
 * groups and the counting of paths add the values that they examine. Returns the cost.
 */
export function checkCost({ schema, document, operation, variables, limit, cache }: CostRequest): number {
  checkVariableDepth(variables);
  const known = cache.get({ document, operation, variables });
  if (known !== null) return known;
  const costs = new Map<FieldNode, FieldCost>();
  let commonIds = 1;
  let cost = measure();
  // Estimation starts at the leaves, so the number of ids of `common`, on which lists below it depend, is known only now.
  if (commonIds > 1) cost = measure();
  if (cost <= limit) {
    cache.add({ document, operation, variables }, cost);
    return cost;
  }
  const costliest = costliestField(operation, document, costs);
  throw new UserError(
    'LIMIT_EXCEEDED',
    `The query costs ${cost}; the limit is ${limit}. The costliest field is ${costliest}.`,
    'Lower `first` or `limit`, page with `after`, leave out fields, or simplify filters.',
    { limit, value: cost, measured: 'cost', costliestField: costliest },
  );

  function measure(): number {
    const estimator: ComplexityEstimator = (given) => {
      const field = { ...given, args: withDefaults(given.field.args, given.args) };
      if (nameOf(field) === 'Query.common') commonIds = Math.max(commonIds, field.args.ids.length);
      const own = isWrapped(field) ? 0 : 1;
      const total = Math.ceil(listSize(field, commonIds) * field.childComplexity) + own + workOf(field);
      costs.set(field.node, { total, hasArgument: sizeArgument(field) !== null });
      return total;
    };
    try {
      return getComplexity({
        schema,
        query: document,
        variables,
        estimators: [estimator],
        ...(operation.name ? { operationName: operation.name.value } : {}),
        // operationSize.ts limits the number of selections.
        maxQueryNodes: Number.POSITIVE_INFINITY,
      });
    } catch (error) {
      // A variable or argument has the wrong type.
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(error.message, {
        ...(error.nodes ? { nodes: error.nodes } : {}),
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      });
    }
  }
}

/** Assumed number of facts that a filter is tested on: after an index lookup in the whole graph, in a document, or around an entity. */
const TESTED_FACTS: Readonly<Record<string, number>> = { Query: 100, Document: 100, Entity: 5 };

/** Assumed number of facts that groups, or an order by a number of facts, count: all that pass, however short the answer is. */
const COUNTED_FACTS: Readonly<Record<string, number>> = { Query: 10_000, Document: 5_000, Entity: 500 };

/** Returns the work of a field beyond the values in its answer. */
function workOf(field: ComplexityEstimatorArgs): number {
  const { type, args } = field;
  const tested = TESTED_FACTS[type.name] ?? 0;
  const { related, figures } = args.sort ?? {};
  const filters = [
    args.filter,
    args.relations,
    args.avoid,
    ...(args.via ?? []),
    related && { related },
    figures,
  ].filter((filter) => typeof filter === 'object' && filter !== null);
  const filtering = filters.reduce((sum, filter) => sum + tested * measureFilter(filter).work, 0);
  const countsAll = args.mode === 'all' || args.via?.length > 0 || args.prefer?.length > 0;
  const counting = nameOf(field) === 'Query.paths' && countsAll ? MAX_COUNTED_PATHS * args.maxLength : 0;
  const sortsEntities = field.field.args.some(
    (argument) => argument.name === 'sort' && `${argument.type}` === 'EntitySort',
  );
  const isSortedByCount = sortsEntities && (args.sort?.by === 'relations' || args.sort?.by === 'figures');
  const isGrouped = field.field.args.some(({ name }) => name === 'having');
  const grouping = isSortedByCount || isGrouped ? (COUNTED_FACTS[type.name] ?? 0) : 0;
  return filtering + Math.max(0, counting) + grouping;
}
