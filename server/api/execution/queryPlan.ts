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
 * A query that was made ready once and is then run many times: which fields of which types are asked for and their
 * resolvers are known, and arguments are read once a run, so that a run only calls resolvers and puts their values
 * together. graphql-js finds all that out again for every item of every list, which was a third of what a large answer cost.
 *
 * A run gives whole answers only. Whatever is out of order (a resolver that throws, a null where none may be, a variable
 * of the wrong type) rejects, and graphql-js is asked instead: it alone says what errors look like.
 */
export type QueryPlan<Context> = (context: Context, variables: Record<string, unknown>) => Promise<Answer>;

/** Values by the names that the query gives them. */
type Answer = Record<string, unknown>;

/** What one run knows. */
interface Run {
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  /** How resolvers are called, which is the same for every item of a list; by the nodes of a field of one type. */
  readonly calls: Map<readonly FieldNode[], Call>;
}

/** What a resolver is given besides its object and the context. */
interface Call {
  readonly args: Record<string, unknown>;
  readonly info: GraphQLResolveInfo;
}

type Resolve = (source: unknown, run: Run) => unknown;
/** Makes what a resolver gave, no promise any more, the value in the answer, or a promise of it. */
type Complete = (value: unknown, run: Run) => unknown;

type Field = GraphQLField<unknown, unknown>;

/** A field of the answer. */
interface PlannedField {
  readonly name: string;
  readonly resolve: Resolve;
  readonly complete: Complete;
}

class OutOfOrder extends Error {}

/** Null for what is left to graphql-js: mutations, directives, introspection, and names that objects treat as their own. */
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
    if (!coerced) throw new OutOfOrder('a variable is wrong');
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

  /** All nodes that ask for a field of this type, by their name in the answer. */
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
        if (value == null) throw new OutOfOrder('null where none may be');
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
    if (!isAbstractType(type) || !type.resolveType) throw new Error(`${type} says of nothing what type it is`);
    const plans = new Map(
      schema.getPossibleTypes(type).map((possible) => [possible.name, planObject(possible, selections)]),
    );
    const { resolveType } = type;
    return (value, run) => {
      // Ours are told by what the objects have. One that asked for more would throw, and be left to graphql-js.
      const name = resolveType(value, run.context, undefined as never, type);
      const complete = typeof name === 'string' ? plans.get(name) : undefined;
      if (!complete) throw new OutOfOrder('an object of no known type');
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
      const known = calls.get(fieldNodes);
      if (known) return known;
      const [node] = fieldNodes;
      if (!node) throw new Error('a field that nobody asks for');
      const info: GraphQLResolveInfo = {
        ...{ fieldName: field.name, fieldNodes, returnType: field.type, parentType },
        ...{ schema, operation, fragments, rootValue: ROOT, variableValues: variables },
        get path(): never {
          throw new OutOfOrder('runs do not know where in the answer they are');
        },
      };
      const call = { args: getArgumentValues(field, node, variables), info };
      calls.set(fieldNodes, call);
      return call;
    };
  }
}

/** Resolvers of the root ask for nothing of it. */
const ROOT = {};

function completeObject(fields: readonly PlannedField[], source: unknown, run: Run): Answer | Promise<Answer> {
  const answer: Answer = {};
  const pending: Promise<unknown>[] = [];
  for (const { name, resolve, complete } of fields) {
    const resolved = resolve(source, run);
    const value = isPromise(resolved)
      ? handled(resolved.then((value) => complete(value, run)))
      : complete(resolved, run);
    // In place at once, so that the fields keep their order.
    answer[name] = value;
    if (isPromise(value)) pending.push(handled(value.then((late) => (answer[name] = late))));
  }
  return pending.length === 0 ? answer : handled(Promise.all(pending).then(() => answer));
}

function completeList(complete: Complete, value: unknown, run: Run): unknown {
  if (!Array.isArray(value)) throw new OutOfOrder('no list');
  let isPending = false;
  const items = value.map((item) => {
    const completed = isPromise(item) ? handled(item.then((late) => complete(late, run))) : complete(item, run);
    isPending ||= isPromise(completed);
    return completed;
  });
  return isPending ? handled(Promise.all(items)) : items;
}

/** A promise whose rejection is heard even where something else ended the run before. */
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
