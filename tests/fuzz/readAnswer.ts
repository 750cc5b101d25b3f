import assert from 'node:assert/strict';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A field of an answer, its arguments, and whether it has any data. */
export interface AnsweredField {
  readonly type: string;
  readonly name: string;
  readonly args: readonly string[];
  readonly hasData: boolean;
}

/** Returns the fields of an answer, after checking that it has the fields of the query, in their order and with their types. */
export function readAnswer(schema: GraphQLSchema, query: string, data: unknown): AnsweredField[] {
  if (data === null) return [];
  const fields: AnsweredField[] = [];
  const root = schema.getQueryType();
  const [operation] = parse(query).definitions;
  assert.ok(root && operation?.kind === Kind.OPERATION_DEFINITION);
  readObject(root, operation.selectionSet, data, 'data');
  return fields;

  function readObject(type: GraphQLObjectType, selections: SelectionSetNode, value: unknown, path: string): void {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${path} is no object`);
    const nodes = fieldsOf(type, selections);
    assert.deepEqual(
      Object.keys(value),
      nodes.map(({ alias, name }) => (alias ?? name).value),
      `fields of ${path}`,
    );
    for (const [index, inner] of Object.values(value).entries()) {
      const node = nodes[index];
      assert.ok(node);
      const [name, place] = [node.name.value, `${path}.${node.name.value}`];
      if (name === '__typename') {
        assert.equal(inner, type.name, place);
        continue;
      }
      const field = type.getFields()[name];
      assert.ok(field);
      readValue(field.type, node, inner, place);
      const args = (node.arguments ?? []).map((given) => given.name.value);
      fields.push({ type: type.name, name, args, hasData: hasData(inner) });
    }
  }

  function readValue(type: GraphQLOutputType, node: FieldNode, value: unknown, path: string): void {
    if (isNonNullType(type)) {
      assert.notEqual(value, null, `${path} is null`);
      readValue(type.ofType, node, value, path);
      return;
    }
    if (value === null) return;
    if (isListType(type)) {
      assert.ok(Array.isArray(value), `${path} is no list`);
      for (const [index, item] of value.entries()) readValue(type.ofType, node, item, `${path}.${index}`);
      return;
    }
    const named = getNamedType(type);
    if (isLeafType(named)) {
      assert.ok(
        isEnumType(named) ? named.getValue(String(value)) : isScalarValue(named.name, value),
        `${path}: ${value}`,
      );
      return;
    }
    const { selectionSet } = node;
    assert.ok(selectionSet);
    // In an abstract type the generated queries select the name of the type first.
    const concrete = isObjectType(named) ? named : schema.getType((value as { __typename: string }).__typename);
    assert.ok(isObjectType(concrete), `${path} has no known type`);
    readObject(concrete, selectionSet, value, path);
  }
}

function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    assert.ok(node.kind === Kind.INLINE_FRAGMENT);
    return node.typeCondition?.name.value === type.name ? fieldsOf(type, node.selectionSet) : [];
  });
}

function isScalarValue(scalar: string, value: unknown): boolean {
  if (scalar === 'Int') return Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31;
  if (scalar === 'Float') return Number.isFinite(value);
  return typeof value === (scalar === 'Boolean' ? 'boolean' : 'string');
}

/** Whether a value contains more than empty lists, nulls, zeros and names of types. */
function hasData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return Object.entries(value).some(([name, inner]) => name !== '__typename' && hasData(inner));
}
