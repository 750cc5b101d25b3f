import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of an operation with an argument that can contain ids of entities. */
export interface FieldWithIds {
  /** Names of the fields in the answer, without positions in lists. */
  readonly path: readonly string[];
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** Returns the fields of a query whose arguments can contain ids. Ignores directives, so that ids of an excluded field are reported too. */
export function findFieldsWithIds(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  const found: FieldWithIds[] = [];
  const root = schema.getQueryType();
  if (root && operation.operation === 'query') search(root, operation.selectionSet, []);
  return found;

  function search(parent: GraphQLObjectType, { selections }: SelectionSetNode, above: readonly string[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        searchField(parent, selection, above);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragmentNamed(document, selection.name.value) : selection;
      if (fragment && applies(parent, fragment.typeCondition?.name.value)) search(parent, fragment.selectionSet, above);
    }
  }

  function applies(parent: GraphQLObjectType, condition: string | undefined): boolean {
    const type = condition === undefined ? parent : schema.getType(condition);
    return type === parent || (isAbstractType(type) && schema.isSubType(type, parent));
  }

  function searchField(parent: GraphQLObjectType, node: FieldNode, above: readonly string[]): void {
    const field = parent.getFields()[node.name.value];
    if (!field) return;
    const path = [...above, (node.alias ?? node.name).value];
    const given = new Set(node.arguments?.map(({ name }) => name.value));
    if (field.args.some(({ name, type }) => given.has(name) && canContainIds(parent, name, type)))
      found.push({ path, parent, field, node });
    if (!node.selectionSet) return;
    const type = getNamedType(field.type);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    for (const possible of types) search(possible, node.selectionSet, path);
  }

  function canContainIds(parent: GraphQLObjectType, name: string, type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    return isListOfIds(parent, name) || (isInputObjectType(named) && named.name.endsWith('Filter'));
  }
}

function fragmentNamed(document: DocumentNode, name: string) {
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition;
  return null;
}

function isListOfIds(parent: GraphQLObjectType, argument: string): boolean {
  return parent.name === 'Query' && argument === 'ids';
}

export interface GivenId {
  readonly path: readonly string[];
  readonly argument: string;
  readonly id: string;
  /** Position in `nodes`, whose answer shows which ids are unknown; null for the id of an entity. */
  readonly position: number | null;
}

/** Returns the ids in the arguments of a field, with their places. */
export function givenIds({ path, parent, field, node }: FieldWithIds, variables: Record<string, unknown>): GivenId[] {
  const values = getArgumentValues(field, node, variables);
  return field.args.flatMap(({ name, type }): GivenId[] => {
    const value = values[name];
    if (value == null) return [];
    if (isListOfIds(parent, name))
      return (value as readonly string[]).map((id, index) => ({
        ...{ path, argument: name, id },
        position: field.name === 'nodes' ? index : null,
      }));
    return idsIn(type, value, name).map((given) => ({ ...given, path, position: null }));
  });
}

/** Returns the ids of entities in a filter, with their places. */
function idsIn(type: GraphQLInputType, value: unknown, argument: string): Pick<GivenId, 'argument' | 'id'>[] {
  if (value == null) return [];
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = value as readonly unknown[];
    return items.flatMap((item, index) => idsIn(nullable.ofType, item, `${argument}[${index}]`));
  }
  if (!isInputObjectType(nullable)) return [];
  const object = value as Readonly<Record<string, unknown>>;
  return Object.values(nullable.getFields()).flatMap((field) => {
    const inner = `${argument}.${field.name}`;
    if (nullable.name === 'EntityFilter' && field.name === 'ids')
      return ((object.ids ?? []) as readonly string[]).map((id) => ({ argument: inner, id }));
    return idsIn(field.type, object[field.name], inner);
  });
}
