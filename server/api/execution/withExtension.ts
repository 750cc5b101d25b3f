import type { GraphqlResult } from './graphqlRequest.ts';

/** Returns the result with a field of `extensions`. */
export function withExtension(result: GraphqlResult, name: string, value: unknown): GraphqlResult {
  return { ...result, extensions: { ...result.extensions, [name]: value } };
}
