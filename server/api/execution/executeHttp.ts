import type { ApolloServer, HTTPGraphQLHead, HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ApiContext } from '../context/context.ts';
import type { ErrorBody } from './formatErrors.ts';

export interface HttpAnswer {
  readonly datasetVersion: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly isError: boolean;
}

/** Executes a request to /graphql as Apollo parses it: method, headers, query string and body. */
export async function executeHttp(
  apollo: ApolloServer<ApiContext>,
  httpGraphQLRequest: HTTPGraphQLRequest,
  context: ApiContext,
): Promise<HttpAnswer> {
  const { body, ...head } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => context,
  });
  // Apollo answers in chunks only for @defer, which the schema does not have.
  const text = body.kind === 'complete' ? body.string : '';
  const status = statusOf(head, text);
  return {
    datasetVersion: context.dataset.version,
    status,
    headers: head.headers,
    body: Buffer.from(text),
    // Apollo writes errors before data.
    isError: status !== 200 || text.startsWith('{"errors"'),
  };
}

/**
 * GraphQL over HTTP: with `application/json` every well-formed request gets 200 and errors are in the body; with
 * `application/graphql-response+json` the status reports them. Apollo always sets the status.
 */
function statusOf({ status = 200, headers }: HTTPGraphQLHead, body: string): number {
  if (status !== 400 || !headers.get('content-type')?.startsWith('application/json')) return status;
  const { errors }: ErrorBody = JSON.parse(body);
  return errors[0]?.extensions.code === ApolloServerErrorCode.BAD_REQUEST ? status : 200;
}
