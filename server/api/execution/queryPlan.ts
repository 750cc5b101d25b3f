import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  type ResponsePath,
  responsePathAsArray,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import type { Pacer } from '../../store/steps.ts';

/**
 * A compiled query. Fields, types and resolvers are determined once, and arguments once for each run, so that a run only
 * calls resolvers and assembles their values. graphql-js repeats all of that for every item of every list, which was a
 * third of the CPU time of a large answer.
 *
 * A run has the same data and the same errors as graphql-js: a field that fails is null, or else the nearest object around
 * it whose type allows null. It returns null without calling any resolver if a variable has the wrong type, which
 * graphql-js reports.
 */
export type QueryPlan<Context> = (
  context: Context,
  variables: Readonly<Record<string, unknown>>,
  pacer: Pacer,
) => Promise<ExecutionResult<Data>> | null;

/** Values by field name or alias. */
type Data = Record<string, unknown>;

/** State of one run. */
interface Run {
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  /** Arguments of resolver calls, equal for all items of a list, by the field nodes of one type. */
  readonly calls: Map<readonly FieldNode[], Call>;
  readonly errors: GraphQLError[];
  /** Positions that are null because of an error. Later errors inside them are not reported. */
  readonly nulled: Set<Path>;
  /** Long lists are completed in turns, between which the process answers other requests. */
  readonly pacer: Pacer;
  /** Whether a name in the answer is `__proto__`, which an object with a prototype cannot have as a property. */
  readonly hasProto: boolean;
}

/** Position in the answer; undefined for its root. */
type Path = ResponsePath | undefined;

/** A resolver's arguments besides its source and the context. */
interface Call {
  readonly args: Record<string, unknown>;
  readonly info: GraphQLResolveInfo;
}

type Resolve = (source: unknown, run: Run) => unknown;
/** Converts a resolver's settled result to the value in the answer, or a promise of it. */
type Complete = (value: unknown, run: Run, path: Path) => unknown;

type Field = GraphQLField<unknown, unknown>;

interface PlannedField {
  readonly name: string;
  readonly resolve: Resolve;
  readonly complete: Complete;
  /** A field of a scalar or enumeration needs its path only for an error. */
  readonly isLeaf: boolean;
  readonly fails: Fails;
}

/** Reports the error of a value that may be null and returns null. Throws it for others, so that the object around fails. */
type Fails = (error: unknown, run: Run, path: Path) => null;

/** Returns null for operations that graphql-js must execute: mutations and subscriptions. */
export function planQuery<Context>(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): QueryPlan<Context> | null {
  const root = schema.getQueryType();
  if (!root || operation.operation !== 'query') return null;
  const { hasConditions, hasProto } = examine(document);
  const planned = hasConditions ? null : planSelections(schema, document, operation, root, null);

  return (context, given, pacer) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return null;
    try {
      const fields = planned ?? planSelections(schema, document, operation, root, coerced);
      return answer(fields, {
        ...{ context, variables: coerced, calls: new Map(), errors: [], nulled: new Set(), hasProto, pacer },
      });
    } catch (error) {
      // The condition of @skip or @include is null.
      if (!(error instanceof GraphQLError)) throw error;
      return Promise.resolve({ errors: [error], data: null });
    }
  };
}

/** Introspection fields of the query type. */
const META_FIELDS: Readonly<Record<string, Field>> = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

/**
 * Plans the fields of an operation.
 *
 * @param conditions Variables that decide about @skip and @include; null where the document has neither.
 */
function planSelections(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
  conditions: Record<string, unknown> | null,
): readonly PlannedField[] {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  return planFields(root, [operation.selectionSet]);

  function planFields(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): PlannedField[] {
    const nodes = new Map<string, FieldNode[]>();
    for (const selection of selections) collect(type, selection, nodes);
    return [...nodes].map(([name, same]) => planField(type, name, same));
  }

  function planObject(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): Complete {
    const fields = planFields(type, selections);
    return (source, run, path) => completeObject(fields, source, run, path);
  }

  /** Collects all nodes that select a field of this type, by their name in the answer. */
  function collect(type: GraphQLObjectType, { selections }: SelectionSetNode, into: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (conditions && !isIncluded(selection, conditions)) continue;
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
    if (!node || node.name.value === '__typename') {
      return { name, resolve: () => type.name, complete: same, isLeaf: true, fails: failsAt(true, nodes) };
    }
    const field = type.getFields()[node.name.value] ?? META_FIELDS[node.name.value];
    if (!field) throw new Error(`${type.name} has no field ${node.name.value}, although the query is valid`);
    return {
      name,
      resolve: planResolver(type, field, nodes),
      complete: planType(field.type, nodes, `${type.name}.${field.name}`),
      isLeaf: isLeafType(getNullableType(field.type)),
      fails: failsAt(isNonNullType(field.type), nodes),
    };
  }

  /** `field` is its name in messages, with its type. */
  function planType(type: GraphQLOutputType, nodes: readonly FieldNode[], field: string): Complete {
    if (isNonNullType(type)) {
      const complete = planType(type.ofType, nodes, field);
      return (value, run, path) => {
        const completed = complete(value, run, path);
        if (completed === null) throw new Error(`Cannot return null for non-nullable field ${field}.`);
        return completed;
      };
    }
    const complete = planPresent(type, nodes, field);
    return (value, run, path) => {
      if (value instanceof Error) throw value;
      return value == null ? null : complete(value, run, path);
    };
  }

  function planPresent(type: GraphQLOutputType, nodes: readonly FieldNode[], field: string): Complete {
    if (isListType(type)) {
      const complete = planType(type.ofType, nodes, field);
      const fails = failsAt(isNonNullType(type.ofType), nodes);
      return (value, run, path) => {
        if (!Array.isArray(value)) throw new Error(`Expected an array for ${field}.`);
        return completeList(complete, fails, value, run, path);
      };
    }
    if (isLeafType(type)) {
      return (value) => {
        const serialized = type.serialize(value);
        if (serialized == null) throw new Error(`${type.name} serialized ${String(value)} to ${serialized}.`);
        return serialized;
      };
    }
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isObjectType(type)) return planObject(type, selections);
    if (!isAbstractType(type) || !type.resolveType) throw new Error(`${type} has no resolveType`);
    const plans = new Map(
      schema.getPossibleTypes(type).map((possible) => [possible.name, planObject(possible, selections)]),
    );
    const { resolveType } = type;
    return (value, run, path) => {
      // Our resolvers look only at the value.
      const name = resolveType(value, run.context, undefined as never, type);
      const complete = typeof name === 'string' ? plans.get(name) : undefined;
      if (!complete) throw new Error(`${field} returned an object of an unknown type.`);
      return complete(value, run, path);
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
        fieldName: field.name,
        fieldNodes,
        returnType: field.type,
        parentType,
        schema,
        operation,
        fragments,
        rootValue: ROOT,
        variableValues: variables,
        get path(): never {
          throw new Error('arguments are shared by all items of a list, so that `info` has no path');
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

async function answer(fields: readonly PlannedField[], run: Run): Promise<ExecutionResult<Data>> {
  const { errors } = run;
  try {
    const completed = completeObject(fields, ROOT, run, undefined);
    const data = isPromise(completed) ? await run.pacer.untilEnd(completed) : completed;
    return errors.length === 0 ? { data } : { errors, data };
  } catch (error) {
    // Every error of a field has been located, so that any other is an error of the plan.
    if (!(error instanceof GraphQLError)) throw error;
    report(error, run, undefined);
    return { errors, data: null };
  }
}

function completeObject(fields: readonly PlannedField[], source: unknown, run: Run, path: Path): Data | Promise<Data> {
  const data: Data = run.hasProto ? Object.create(null) : {};
  let pending: Promise<unknown>[] | null = null;
  try {
    for (const field of fields) {
      const value = completeField(field, source, run, path);
      // Assigned at once, so that fields keep their order.
      data[field.name] = value;
      if (!isPromise(value)) continue;
      pending ??= [];
      pending.push(handled(value.then((late) => (data[field.name] = late))));
    }
  } catch (error) {
    if (!pending) throw error;
    const fail = () => Promise.reject(error);
    return handled(Promise.all(pending).then(fail, fail));
  }
  return pending ? handled(Promise.all(pending).then(() => data)) : data;
}

/** Without a named function inside: tsx would define the name anew for each field, a tenth of the time of an answer. */
function completeField({ name, resolve, complete, isLeaf, fails }: PlannedField, source: unknown, run: Run, of: Path) {
  const path = isLeaf ? undefined : pathTo(name, of);
  try {
    const resolved = resolve(source, run);
    const value = isPromise(resolved)
      ? resolved.then((late) => complete(late, run, path))
      : complete(resolved, run, path);
    if (!isPromise(value)) return value;
    return handled(value.then(undefined, (error) => fails(error, run, path ?? pathTo(name, of))));
  } catch (error) {
    return fails(error, run, path ?? pathTo(name, of));
  }
}

/** A list of which the first items are completed. */
interface List {
  readonly items: readonly unknown[];
  readonly complete: Complete;
  readonly fails: Fails;
  readonly run: Run;
  readonly path: Path;
  readonly completed: unknown[];
  isPending: boolean;
}

function completeList(complete: Complete, fails: Fails, items: readonly unknown[], run: Run, path: Path): unknown {
  return completeItems({ items, complete, fails, run, path, completed: [], isPending: false });
}

function completeItems(list: List): unknown {
  const { items, completed, run } = list;
  while (completed.length < items.length) {
    if (run.pacer.isTurnOver()) return handled(run.pacer.nextTurn().then(() => completeItems(list)));
    completed.push(completeItem(list, completed.length));
  }
  return list.isPending ? handled(Promise.all(completed)) : completed;
}

function completeItem(list: List, index: number): unknown {
  const { complete, fails, run } = list;
  const item = list.items[index];
  const path = pathTo(index, list.path);
  try {
    const value = isPromise(item) ? item.then((late) => complete(late, run, path)) : complete(item, run, path);
    if (!isPromise(value)) return value;
    list.isPending = true;
    return handled(value.then(undefined, (error) => fails(error, run, path)));
  } catch (error) {
    return fails(error, run, path);
  }
}

function failsAt(isNonNull: boolean, nodes: readonly FieldNode[]): Fails {
  return (error, run, path) => {
    const located = locatedError(error, nodes, responsePathAsArray(path));
    if (isNonNull) throw located;
    report(located, run, path);
    return null;
  };
}

function report(error: GraphQLError, { errors, nulled }: Run, at: Path): void {
  for (let path = at; path; path = path.prev) if (nulled.has(path)) return;
  if (nulled.has(undefined)) return;
  nulled.add(at);
  errors.push(error);
}

function pathTo(key: string | number, prev: Path): Path {
  return { prev, key, typename: undefined };
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

function isIncluded(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

function examine(document: DocumentNode): { readonly hasConditions: boolean; readonly hasProto: boolean } {
  let [hasConditions, hasProto] = [false, false];
  visit(document, {
    Directive: ({ name }) => {
      hasConditions ||= name.value === 'skip' || name.value === 'include';
    },
    Field: ({ alias }) => {
      hasProto ||= alias?.value === '__proto__';
    },
  });
  return { hasConditions, hasProto };
}
