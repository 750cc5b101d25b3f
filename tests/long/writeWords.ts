import {
  buildClientSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type IntrospectionQuery,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** Share of arguments with a word of the graph; the others get any value of their type. */
const PROBABILITY = 0.95;
/** Depth of nested filters up to which arguments get words. */
const DEPTH = 2;
/** Number of ids of each sort. */
const IDS = 40;

const WORDS_QUERY = `{
  vocabulary { types { id kinds { id } } predicates { id } measures { id } units { id } }
  documents { id }
  entities(first: ${IDS}) { nodes { id name { zh en } } }
  relations(first: ${IDS}) { nodes { id } }
  figures(first: ${IDS}) { nodes { id } }
}`;

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}

interface Words {
  readonly vocabulary: {
    readonly types: readonly { readonly id: string; readonly kinds: readonly { readonly id: string }[] }[];
    readonly predicates: readonly { readonly id: string }[];
    readonly measures: readonly { readonly id: string }[];
    readonly units: readonly { readonly id: string }[];
  };
  readonly documents: readonly { readonly id: string }[];
  readonly entities: { readonly nodes: readonly { readonly id: string; readonly name: { zh: string; en: string } }[] };
  readonly relations: Ids;
  readonly figures: Ids;
}

/**
 * Returns a configuration of schemathesis with words of the served graph for the arguments. With random texts alone, validation
 * would reject almost every query before it reaches the store.
 */
export async function writeWords(url: string): Promise<string> {
  const words = await ask<Words>(url, WORDS_QUERY);
  const schema = buildClientSchema(await ask<IntrospectionQuery>(url, getIntrospectionQuery()));
  const { vocabulary, entities } = words;
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  const dictionaries = {
    entities: idsOf(entities.nodes),
    nodes: [words.documents, entities.nodes, words.relations.nodes, words.figures.nodes].flatMap(idsOf),
    names: entities.nodes.flatMap(({ name }) => [name.zh, name.en, name.zh.slice(0, 2), name.en.slice(0, 3)]),
    types: idsOf(vocabulary.types),
    kinds: vocabulary.types.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}/${kind.id}`)),
    predicates: idsOf(vocabulary.predicates),
    measures: idsOf(vocabulary.measures),
    units: idsOf(vocabulary.units),
    documents: idsOf(words.documents),
    days: ['0001-01-01', '2015-06-30', '2020-02-29', '2023-12-31', '2024-03-28', '9999-12-31'],
    sizes: [1, 2, 25, 200],
    steps: [1, 2, 3],
    numbers: [0, 1, 2, 3, 5, 6, 25, 50, 200, 2_000],
  };
  type Dictionary = keyof typeof dictionaries;

  /** Keyed by the name of an argument or filter field, preceded by the query's field where the name alone is ambiguous. */
  const byName: Readonly<Record<string, Dictionary>> = {
    ids: 'entities',
    id: 'entities',
    'document.id': 'documents',
    'node.id': 'nodes',
    'nodes.ids': 'nodes',
    'cite.id': 'nodes',
    'paths.from': 'entities',
    'paths.to': 'entities',
    ...{ from: 'days', to: 'days', name: 'names', text: 'names', types: 'types', kinds: 'kinds' },
    ...{ first: 'sizes', limit: 'sizes', depth: 'steps', maxLength: 'steps', atLeast: 'steps', context: 'steps' },
    ...{ predicates: 'predicates', measures: 'measures', units: 'units', documents: 'documents' },
  };
  const bindings = [...argumentPaths(schema)].flatMap(({ type, field, path }) => {
    const leaf = path.at(-1)?.replace('[*]', '') ?? '';
    const dictionary = (path.length === 1 ? byName[`${field}.${leaf}`] : undefined) ?? byName[leaf];
    return dictionary === undefined || dictionaries[dictionary].length === 0 ? [] : [{ type, field, path, dictionary }];
  });
  return [
    ...Object.entries(dictionaries)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `[dictionaries.${name}]\nvalues = ${JSON.stringify(values)}`),
    `[generation.dictionaries]\ninteger = ${binding('numbers')}`,
    '[parameters]',
    ...bindings.map(
      ({ type, field, path, dictionary }) => `"${type}.${field}.${path.join('.')}" = ${binding(dictionary)}`,
    ),
  ].join('\n');
}

function binding(dictionary: string): string {
  return `{ dictionary = "${dictionary}", probability = ${PROBABILITY} }`;
}

interface ArgumentPath {
  readonly type: string;
  readonly field: string;
  readonly path: readonly string[];
}

/** Scalars for which schemathesis takes dictionaries, apart from Float. */
const WITH_WORDS: ReadonlySet<string> = new Set(['ID', 'String', 'Int']);

/** Yields all text, id and integer arguments, with the path to each through lists and objects. */
function* argumentPaths(schema: GraphQLSchema): Generator<ArgumentPath> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const { name: field, args } of Object.values(type.getFields()))
      for (const { name, type: argumentType } of args)
        for (const path of pathsWithin(name, argumentType, DEPTH)) yield { type: type.name, field, path };
  }
}

function* pathsWithin(name: string, type: GraphQLInputType, depth: number): Generator<string[]> {
  const inner = getNamedType(type);
  const step = isListType(getNullableType(type)) ? `${name}[*]` : name;
  if (isScalarType(inner)) {
    if (WITH_WORDS.has(inner.name)) yield [step];
  } else if (isInputObjectType(inner) && depth > 0) {
    for (const field of Object.values(inner.getFields()))
      for (const path of pathsWithin(field.name, field.type, depth - 1)) yield [step, ...path];
  }
}

/** The first requests to a new server can time out, because Neo4j takes seconds to plan each query. */
const ATTEMPTS = 10;

async function ask<T>(url: string, query: string): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors }: { data?: T; errors?: unknown } = await response.json();
    if (data && !errors) return data;
    if (attempt === ATTEMPTS) throw new Error(`${url} does not answer: ${JSON.stringify(errors)}`);
  }
}
