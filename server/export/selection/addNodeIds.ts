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
 * The same query, in which everything that is a Node also tells its type and id. One that is no valid query comes back
 * as it is: whoever runs it says what is wrong, and where.
 */
export function addNodeIds(schema: GraphQLSchema, text: string, maxTokens: number): string {
  const document = parseIfValid(schema, text, maxTokens);
  if (!document) return text;
  const typeInfo = new TypeInfo(schema);
  let asked = 0;
  const asking = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ alias, name }) {
        if (alias && KEYS.includes(alias.value) && alias.value !== name.value) throw takenName(alias.value);
      },
      SelectionSet: {
        leave(node) {
          if (!isNode(typeInfo.getParentType())) return undefined;
          asked += 1;
          return { ...node, selections: [...node.selections, ...KEYS.map(toField)] };
        },
      },
    }),
  );
  if (asked === 0) throw nothingToExport();
  return print(asking);
}

function parseIfValid(schema: GraphQLSchema, text: string, maxTokens: number) {
  try {
    const document = parse(text, { maxTokens });
    return validate(schema, document, undefined, { maxErrors: 1 }).length === 0 ? document : null;
  } catch {
    // It cannot be parsed, and whoever runs it says so.
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

function takenName(name: string): UserError {
  return new UserError(
    'BAD_INPUT',
    `The query calls another field "${name}".`,
    'By that name an export knows what is in the answer: give the field another alias.',
  );
}

function nothingToExport(): UserError {
  return new UserError(
    'BAD_INPUT',
    'The query asks for no entity, relation, figure or document.',
    'Ask for at least one, as in { search(text: "x") { hits { entity { id } } } }.',
  );
}
