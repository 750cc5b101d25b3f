import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Dataset } from '../../server/model/dataset.ts';
import { type Dictionary, dictionariesOf, dictionaryFor } from '../fuzz/words.ts';

/** Share of arguments with a word of the graph; the others get any value of their type. */
const PROBABILITY = 0.95;
/** Depth of nested filters up to which arguments get words. */
const DEPTH = 2;
/**
 * Returns a configuration of schemathesis with words of a dataset for the arguments. With random texts alone, validation would
 * reject almost every query before it reaches the store.
 */
export function writeWords(dataset: Dataset, schema: GraphQLSchema): string {
  const dictionaries = dictionariesOf(dataset);
  const bindings = [...argumentPaths(schema)].flatMap(({ field, owner, path, type }) => {
    const leaf = path.at(-1)?.replace('[*]', '') ?? '';
    const dictionary = dictionaryFor(owner, leaf);
    return dictionary === undefined ? [] : [`"${type}.${field}.${path.join('.')}" = ${binding(dictionary)}`];
  });
  return [
    ...Object.entries(dictionaries).map(
      ([name, values]) => `[dictionaries.${name}]\nvalues = ${JSON.stringify(values)}`,
    ),
    `[generation.dictionaries]\ninteger = ${binding('numbers')}`,
    '[parameters]',
    ...bindings,
  ].join('\n');
}

function binding(dictionary: Dictionary): string {
  return `{ dictionary = "${dictionary}", probability = ${PROBABILITY} }`;
}

interface ArgumentPath {
  readonly type: string;
  readonly field: string;
  readonly path: readonly string[];
  /** Name of the field or of the input type that has the last name of the path. */
  readonly owner: string;
}

/** Scalars for which schemathesis takes dictionaries, apart from Float. */
const WITH_WORDS: ReadonlySet<string> = new Set(['ID', 'String', 'Int']);

/** Yields all text, id and integer arguments, with the path to each through lists and objects. */
function* argumentPaths(schema: GraphQLSchema): Generator<ArgumentPath> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const { name: field, args } of Object.values(type.getFields()))
      for (const { name, type: argumentType } of args)
        for (const within of pathsWithin(field, name, argumentType, DEPTH)) yield { type: type.name, field, ...within };
  }
}

function* pathsWithin(
  owner: string,
  name: string,
  type: GraphQLInputType,
  depth: number,
): Generator<Pick<ArgumentPath, 'owner' | 'path'>> {
  const inner = getNamedType(type);
  const step = isListType(getNullableType(type)) ? `${name}[*]` : name;
  if (isScalarType(inner)) {
    if (WITH_WORDS.has(inner.name)) yield { owner, path: [step] };
  } else if (isInputObjectType(inner) && depth > 0) {
    for (const field of Object.values(inner.getFields()))
      for (const within of pathsWithin(inner.name, field.name, field.type, depth - 1))
        yield { ...within, path: [step, ...within.path] };
  }
}
