import { GraphQLError, parse, print } from 'graphql';

export interface LinkedQuery {
  readonly initialQuery: string;
  readonly initialVariables: string;
}

/**
 * Reads the query of a link such as `?query=…&variables=…`, which references to query results contain; null without one.
 * The query is formatted, since links have it on one line. Invalid GraphQL or JSON stays as it is.
 */
export function readLinkedQuery(search: string): LinkedQuery | null {
  // Programs escape the `&` of a link for HTML.
  const parameters = new URLSearchParams(search.replace(/&(?:amp;)+/gi, '&'));
  const query = parameters.get('query');
  if (query === null) return null;
  return {
    initialQuery: formatQuery(withoutTail(query)),
    initialVariables: formatJson(withoutTail(parameters.get('variables') ?? '')),
  };
}

/** Removes punctuation that followed the link in a text, and characters without a shape. */
function withoutTail(text: string): string {
  const visible = text.replace(/\p{Cf}+/gu, '');
  const end = visible.lastIndexOf('}') + 1;
  return /^[\p{P}\p{S}\p{Z}]*$/u.test(visible.slice(end)) ? visible.slice(0, end) : visible;
}

function formatQuery(query: string): string {
  try {
    return print(parse(query));
  } catch (error) {
    if (error instanceof GraphQLError) return query;
    throw error;
  }
}

function formatJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // GraphiQL reports the error.
    return text;
  }
}
