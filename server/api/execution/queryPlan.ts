import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/**
 * A compiled query. Fields, types and resolvers are determined once, and arguments once for each run, so that a run only
 * calls resolvers and assembles their values. graphql-js repeats all of that for every item of every list, which was a
 * third of the CPU time of a large answer.
 *
 * A run returns complete data or rejects: if a resolver throws, a value is null although its type forbids it, or a variable
 * has the wrong type. graphql-js then executes the query again, because it formats errors.
 */
export type QueryPlan<Context> = (context: Context, variables: Record<string, unknown>) => Promise<Data>;

/** Values by field name or alias. */
type Data = Record<string, unknown>;

/** State of one run. */
interface Run {
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  /** Arguments of resolver calls, equal for all items of a list, by the field nodes of one type. */
  readonly calls: Map<readonly FieldNode[], Call>;
}

/** A resolver's arguments besides its source and the context. */
interface Call {
  readonly args: Record<string, unknown>;
  readonly info: GraphQLResolveInfo;
}

type Resolve = (source: unknown, run: Run) => unknown;
/** Converts a resolver's settled result to the value in the answer, or a promise of it. */
type Complete = (value: unknown, run: Run) => unknown;

type Field = GraphQLField<unknown, unknown>;

interface PlannedField {
  readonly name: string;
  readonly resolve: Resolve;
  readonly complete: Complete;
}

class PlanFailed extends Error {}

/** Returns null for queries that graphql-js must execute: mutations, directives, introspection, and the alias `__proto__`. */
export function planQuery<Context>(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): QueryPlan<Context> | null {
  const root = schema.getQueryType();
  if (!root || operation.operation !== 'query' || !isPlain(document)) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const fields = planFields(root, [operation.selectionSet]);

  return async (context, given) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) throw new PlanFailed('a variable has the wrong type');
    return completeObject(fields, ROOT, { context, variables: coerced, calls: new Map() });
  };

  function planFields(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): PlannedField[] {
    const nodes = new Map<string, FieldNode[]>();
    for (const selection of selections) collect(type, selection, nodes);
    return [...nodes].map(([name, same]) => planField(type, name, same));
  }

  function planObject(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): Complete {
    const fields = planFields(type, selections);
    return (source, run) => completeObject(fields, source, run);
  }

  /** Collects all nodes that select a field of this type, by their name in the answer. */
  function collect(type: GraphQLObjectType, { selections }: SelectionSetNode, into: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        into.set(name, [...(into.get(name) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      if (fragment && applies(type, fragment.typeCondition?.name.value)) collect(type, fragment.selectionSet, into);
    }
  }

  function applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && schema.isSubType(wanted, type);
  }

  function planField(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): PlannedField {
    const [node] = nodes;
    if (!node || node.name.value === '__typename') return { name, resolve: () => type.name, complete: same };
    const field = type.getFields()[node.name.value];
    if (!field) throw new Error(`${type.name} has no field ${node.name.value}, although the query is valid`);
    return { name, resolve: planResolver(type, field, nodes), complete: planType(field.type, nodes) };
  }

  function planType(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) {
      const complete = planType(type.ofType, nodes);
      return (value, run) => {
        if (value == null) throw new PlanFailed('null for a non-null type');
        return complete(value, run);
      };
    }
    const complete = planPresent(type, nodes);
    return (value, run) => (value == null ? null : complete(value, run));
  }

  function planPresent(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isListType(type)) {
      const complete = planType(type.ofType, nodes);
      return (value, run) => completeList(complete, value, run);
    }
    if (isLeafType(type)) return (value) => type.serialize(value);
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isObjectType(type)) return planObject(type, selections);
    if (!isAbstractType(type) || !type.resolveType) throw new Error(`${type} has no resolveType`);
    const plans = new Map(
      schema.getPossibleTypes(type).map((possible) => [possible.name, planObject(possible, selections)]),
    );
    const { resolveType } = type;
    return (value, run) => {
      // Our resolvers look only at the value. One that reads `info` throws, and graphql-js executes the query.
      const name = resolveType(value, run.context, undefined as never, type);
      const complete = typeof name === 'string' ? plans.get(name) : undefined;
      if (!complete) throw new PlanFailed('an object of an unknown type');
      return complete(value, run);
    };
  }

  function planResolver(type: GraphQLObjectType, field: Field, nodes: readonly FieldNode[]): Resolve {
    const toCall = planCall(type, field, nodes);
    const { name, resolve } = field;
    return (source, run) => {
      if (resolve) {
        const { args, info } = toCall(run);
        return resolve(source, args, run.context, info);
      }
      const property = (source as Record<string, unknown>)[name];
      if (typeof property !== 'function') return property;
      const { args, info } = toCall(run);
      return property.call(source, args, run.context, info);
    };
  }

  function planCall(parentType: GraphQLObjectType, field: Field, fieldNodes: readonly FieldNode[]) {
    return ({ calls, variables }: Run): Call => {
      const cached = calls.get(fieldNodes);
      if (cached) return cached;
      const [node] = fieldNodes;
      if (!node) throw new Error('a field without nodes');
      const info: GraphQLResolveInfo = {
        ...{ fieldName: field.name, fieldNodes, returnType: field.type, parentType },
        ...{ schema, operation, fragments, rootValue: ROOT, variableValues: variables },
        get path(): never {
          throw new PlanFailed('plans do not track paths');
        },
      };
      const call = { args: getArgumentValues(field, node, variables), info };
      calls.set(fieldNodes, call);
      return call;
    };
  }
}

/** Root resolvers do not read it. */
const ROOT = {};

function completeObject(fields: readonly PlannedField[], source: unknown, run: Run): Data | Promise<Data> {
  const data: Data = {};
  const pending: Promise<unknown>[] = [];
  for (const { name, resolve, complete } of fields) {
    const resolved = resolve(source, run);
    const value = isPromise(resolved)
      ? handled(resolved.then((value) => complete(value, run)))
      : complete(resolved, run);
    // Assigned at once, so that fields keep their order.
    data[name] = value;
    if (isPromise(value)) pending.push(handled(value.then((late) => (data[name] = late))));
  }
  return pending.length === 0 ? data : handled(Promise.all(pending).then(() => data));
}

function completeList(complete: Complete, value: unknown, run: Run): unknown {
  if (!Array.isArray(value)) throw new PlanFailed('not a list');
  let isPending = false;
  const items = value.map((item) => {
    const completed = isPromise(item) ? handled(item.then((late) => complete(late, run))) : complete(item, run);
    isPending ||= isPromise(completed);
    return completed;
  });
  return isPending ? handled(Promise.all(items)) : items;
}

/** Marks the rejection as handled, because another error may end the run first. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

const same: Complete = (value) => value;

function isPlain(document: DocumentNode): boolean {
  let plain = true;
  visit(document, {
    Directive: () => {
      plain = false;
    },
    Field: ({ alias, name }) => {
      const introspects = name.value.startsWith('__') && name.value !== '__typename';
      if (introspects || alias?.value === '__proto__') plain = false;
    },
  });
  return plain;
}
