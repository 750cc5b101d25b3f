import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
} from 'graphql';
import { UserError } from '../../errors.ts';
import { canonicalJson } from '../../model/canonicalJson.ts';
import { isObject } from '../../model/isObject.ts';
import { badArgument } from './checkedArguments.ts';

/** RFC 9110 recommends support for URIs of 8,000 characters; longer ones may be cut or refused. */
const MAX_LENGTH = 6_000;

/** Excludes the rule of quadratic cost. The server applies it when the link is followed. */
const RULES = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/**
 * Returns a query in its canonical form for citation, its variables as canonical JSON; null where there are none. Throws a
 * UserError for a query that is not valid or too long for a URL.
 */
export function checkedQuery(text: string, variablesText: string | null, schema: GraphQLSchema) {
  const length = encodeURIComponent(text).length + encodeURIComponent(variablesText ?? '').length;
  if (length > MAX_LENGTH) {
    throw new UserError(
      'BAD_INPUT',
      `\`query\` and \`variables\` have ${length} characters when encoded in a URL; at most ${MAX_LENGTH} are allowed.`,
      'Leave out white space, comments and fields.',
      { argument: 'query', value: length, max: MAX_LENGTH },
    );
  }
  const document = parsed(text);
  const [error] = validate(schema, document, RULES, { maxErrors: 1 });
  if (error) throw refused(error);
  const operation = getOperationAST(document);
  if (!operation)
    throw badArgument('query', 'must have one operation; got several', 'Cite each in a query of its own.');
  const variables = parsedVariables(variablesText);
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 1 });
  if (errors?.[0]) throw new UserError('BAD_INPUT', errors[0].message, null, { argument: 'variables' });
  return {
    name: operation.name?.value ?? null,
    query: stripIgnoredCharacters(text),
    variables: variables && canonicalJson(variables),
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? refused(error) : error;
  }
}

function refused({ locations, message }: GraphQLError): UserError {
  const [at] = locations ?? [];
  const where = at ? ` (line ${at.line}, column ${at.column})` : '';
  return new UserError('BAD_INPUT', `\`query\` is not valid: ${message}${where}`, 'The schema is at /schema.graphql.', {
    argument: 'query',
  });
}

function parsedVariables(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null || text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return Object.keys(value).length > 0 ? value : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const value = text.slice(0, 40);
  throw badArgument('variables', 'must be a JSON object', 'Write it as {"id": "iqiyi"}.', { value });
}
