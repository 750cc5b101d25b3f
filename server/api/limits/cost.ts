import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { UserError } from '../../errors.ts';
import { MAX_COUNTED_PATHS } from '../../store/GraphStore.ts';
import { measureFilter } from '../arguments/filters/filterSize.ts';
import { withDefaults } from '../arguments/nullArguments.ts';
import type { PassedCosts } from './costCache.ts';
import { costliestField, type FieldCost } from './costliestField.ts';
import { isWrapped, listSize, nameOf, sizeArgument } from './listSize.ts';
import { checkVariableDepth } from './variableDepth.ts';

export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly limit: number;
  /** Operations that this limit let pass before. */
  readonly passed: PassedCosts;
}

/**
 * Refuses an operation whose answer could be too large or too much work. The cost is about the number of values in the
 * largest answer that it can have: each field counts one, times the length of all lists around it (listSize.ts). To that
 * comes what is looked at but not given: by filters, and by counting ways.
 */
export function checkCost({ schema, document, operation, variables, limit, passed }: CostRequest): void {
  checkVariableDepth(variables);
  if (passed.has({ document, operation, variables })) return;
  const costs = new Map<FieldNode, FieldCost>();
  let asked = 1;
  let cost = costOf();
  // Estimation goes from the leaves up: only now is it known how many entities the lists below `common` are about.
  if (asked > 1) cost = costOf();
  if (cost <= limit) {
    passed.add({ document, operation, variables });
    return;
  }
  const costliest = costliestField(operation, document, costs);
  throw new UserError(
    'LIMIT_EXCEEDED',
    `The query costs ${cost}; the limit is ${limit}. The costliest field is ${costliest}.`,
    'Ask for fewer with `first` or `limit`, page with `after`, leave out fields, or filter more simply.',
    { limit, value: cost, measured: 'cost', costliestField: costliest },
  );

  function costOf(): number {
    const estimator: ComplexityEstimator = (given) => {
      const field = { ...given, args: withDefaults(given.field.args, given.args) };
      if (nameOf(field) === 'Query.common') asked = Math.max(asked, field.args.ids.length);
      const own = isWrapped(field) ? 0 : 1;
      const total = Math.ceil(listSize(field, asked) * field.childComplexity) + own + workOf(field);
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
        // The number of selections has its own limit, which counts repeated fragments as this one does.
        maxQueryNodes: Number.POSITIVE_INFINITY,
      });
    } catch (error) {
      // A variable or argument of the wrong type. What cannot be measured is not run.
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(error.message, {
        ...(error.nodes ? { nodes: error.nodes } : {}),
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      });
    }
  }
}

/** What a filter is assumed to be tried on: of the whole graph, what indices leave; of one thing, what it is related to. */
const TRIED = { ofTheGraph: 100, ofOneThing: 5 };

/** What a field takes to answer beyond what it gives. */
function workOf(field: ComplexityEstimatorArgs): number {
  const { type, args } = field;
  const tried = type.name === 'Query' ? TRIED.ofTheGraph : TRIED.ofOneThing;
  const filters = [args.filter, args.relations].filter((filter) => typeof filter === 'object' && filter !== null);
  const filtering = filters.reduce((sum, filter) => sum + tried * measureFilter(filter).work, 0);
  const walking = nameOf(field) === 'Query.paths' && args.mode === 'all' ? MAX_COUNTED_PATHS * args.maxLength : 0;
  return filtering + Math.max(0, walking);
}
