import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { UserError } from '../errors.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './connections.ts';
import { MAX_SUBGRAPH } from './limits.ts';

export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly limit: number;
}

/**
 * Refuses an operation whose answer could be too large. The cost is about the number of values in the largest answer
 * that it can have: each field counts one, times the length of all lists around it. A list is as long as `first`,
 * `limit` or `ids` allow; where nothing says, ASSUMED_LENGTHS does.
 */
export function checkCost({ schema, document, operation, variables, limit }: CostRequest): void {
  const costs = new Map<FieldNode, FieldCost>();
  const cost = costOf();
  if (cost <= limit) return;
  const costliest = costliestField(operation, document, costs);
  throw new UserError(
    'LIMIT_EXCEEDED',
    `The query costs ${cost}; the limit is ${limit}. The costliest field is ${costliest}.`,
    'Ask for fewer with `first` or `limit`, page with `after`, or leave out fields.',
    { limit, value: cost, measured: 'cost', costliestField: costliest },
  );

  function costOf(): number {
    const estimator: ComplexityEstimator = (field) => {
      const size = listSize(field);
      const total = Math.ceil(size * field.childComplexity) + (IS_WRAPPER.test(field.type.name) ? 0 : 1);
      costs.set(field.node, { total, size, hasArgument: sizeArgument(field) !== null });
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

interface FieldCost {
  /** Of one such field in one parent. */
  readonly total: number;
  readonly size: number;
  /** Whether the caller can make it smaller with an argument. */
  readonly hasArgument: boolean;
}

/** Types between a sized field and its items: their own few values are not worth multiplying. */
const IS_WRAPPER = /Connection$|Edge$|^PageInfo$|^Subgraph$|^PathResult$|^SearchResult$/;

/** Wrapped lists have the size of the field that returns the wrapper, times this where it is not 1. */
const WRAPPED_LISTS: Readonly<Record<string, number>> = {
  'Subgraph.entities': 1,
  // Relations for each entity of a subgraph, as seen in the dataset and rounded up.
  'Subgraph.relations': 4,
};

const ASSUMED_LENGTH = 5;
const ASSUMED_LENGTHS: Readonly<Record<string, number>> = {
  'Document.authors': 2,
  'Entity.documents': 2,
  'Facets.years': 20,
  'Meta.communities': 20,
  'Passage.lines': 12,
  'PathStep.relations': 2,
  'Path.entities': 7,
  'Path.steps': 6,
  'Query.documents': 10,
  'Vocabulary.measures': 40,
  'Vocabulary.predicates': 60,
  'Vocabulary.types': 20,
  'Vocabulary.units': 40,
};

function listSize(field: ComplexityEstimatorArgs): number {
  const argument = sizeArgument(field);
  if (argument) return argument.size;
  const name = `${field.type.name}.${field.field.name}`;
  if (IS_WRAPPER.test(field.type.name)) return WRAPPED_LISTS[name] ?? 1;
  return isListType(getNullableType(field.field.type)) ? (ASSUMED_LENGTHS[name] ?? ASSUMED_LENGTH) : 1;
}

/** The length that an argument allows. Out of range it counts as the nearest allowed one: the resolver refuses it. */
function sizeArgument({ field, args }: ComplexityEstimatorArgs): { readonly size: number } | null {
  const names = new Set(field.args.map(({ name }) => name));
  const ids = names.has('ids') && Array.isArray(args.ids) ? args.ids.length : 0;
  if (names.has('first')) return { size: within(args.first ?? DEFAULT_PAGE, MAX_PAGE) };
  if (names.has('limit')) return { size: within(args.limit, MAX_SUBGRAPH) + ids };
  return names.has('ids') ? { size: Math.max(1, ids) } : null;
}

function within(value: unknown, max: number): number {
  return Math.min(Math.max(Number(value) || 1, 1), max);
}

/**
 * The path to the list that the caller should shorten: from the costliest field at the top through the costliest child
 * each time, up to the last one that has a size argument.
 */
function costliestField(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  costs: ReadonlyMap<FieldNode, FieldCost>,
): string {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const path: string[] = [];
  let sizedLength = 0;
  let set: SelectionSetNode | undefined = operation.selectionSet;
  while (set) {
    const costliest: FieldNode | undefined = fieldsOf(set).sort(
      (a, b) => (costs.get(b)?.total ?? 0) - (costs.get(a)?.total ?? 0),
    )[0];
    if (!costliest) break;
    path.push(costliest.alias?.value ?? costliest.name.value);
    if (costs.get(costliest)?.hasArgument) sizedLength = path.length;
    set = costliest.selectionSet;
  }
  return path.slice(0, sizedLength || 1).join('.');

  function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? null);
      return inner ? fieldsOf(inner.selectionSet) : [];
    });
  }
}
