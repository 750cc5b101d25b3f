import { GraphQLError, parse, print } from 'graphql';

export interface LinkedQuery {
  readonly initialQuery: string;
  readonly initialVariables: string;
}

/**
 * The query that a link asks for, `?query=…&variables=…`, as references to answers do; null where it asks for none.
 * Links have it in one line: here it is laid out to be read. What is no GraphQL or no JSON is left as it came.
 */
export function readLinkedQuery(search: string): LinkedQuery | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null) return null;
  return { initialQuery: layOut(query), initialVariables: layOutJson(parameters.get('variables') ?? '') };
}

function layOut(query: string): string {
  try {
    return print(parse(query));
  } catch (error) {
    if (error instanceof GraphQLError) return query;
    throw error;
  }
}

function layOutJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // GraphiQL says what is wrong with it.
    return text;
  }
}
