import {
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { UserError } from '../../errors.ts';

const NODE = 'Node';
const KEYS = ['__typename', 'id'];

/**
 * Adds `__typename` and `id` to every selection of a Node. Returns an invalid query as it is, since its execution will
 * report what is wrong, and where.
 */
export function addNodeIds(schema: GraphQLSchema, text: string, maxTokens: number): string {
  const document = parseIfValid(schema, text, maxTokens);
  if (!document) return text;
  const typeInfo = new TypeInfo(schema);
  let nodes = 0;
  const extended = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ alias, name }) {
        if (!alias || !KEYS.includes(alias.value) || alias.value === name.value) return;
        throw new UserError(
          'BAD_INPUT',
          `The query uses "${alias.value}" as the alias of another field.`,
          'Exports need that name to identify results. Choose another alias.',
        );
      },
      SelectionSet: {
        leave(node) {
          if (!isNode(typeInfo.getParentType())) return undefined;
          nodes += 1;
          return { ...node, selections: [...node.selections, ...KEYS.map(toField)] };
        },
      },
    }),
  );
  if (nodes > 0) return print(extended);
  throw new UserError(
    'BAD_INPUT',
    'The query selects no entity, relation, figure or document.',
    'Select at least one, as in { search(text: "x") { hits { entity { id } } } }.',
  );
}

function parseIfValid(schema: GraphQLSchema, text: string, maxTokens: number) {
  try {
    const document = parse(text, { maxTokens });
    return validate(schema, document, undefined, { maxErrors: 1 }).length === 0 ? document : null;
  } catch {
    // Its execution will report the syntax error.
    return null;
  }
}

function isNode(type: GraphQLOutputType | null | undefined): boolean {
  if (isInterfaceType(type)) return type.name === NODE;
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === NODE);
}

function toField(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}
