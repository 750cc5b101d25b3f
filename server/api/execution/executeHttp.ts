import type { HTTPGraphQLHead, HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ApiContext } from '../context/context.ts';
import type { Executor } from './apolloServer.ts';
import type { ErrorBody } from './formatErrors.ts';
import type { GraphqlRequest } from './graphqlRequest.ts';
import type { RepeatedAnswer } from './repeatOperation.ts';
import { writeJson } from './writeJson.ts';

export interface HttpAnswer {
  readonly datasetVersion: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly isError: boolean;
}

/** A request to /graphql. */
export interface HttpRequest {
  /** Null for a malformed or unusual request, which only Apollo can answer. */
  readonly parsed: ParsedRequest | null;
  /** Returns the request as Apollo parses it: method, headers, query string and body. */
  toHTTPGraphQLRequest(): HTTPGraphQLRequest;
}

export interface ParsedRequest {
  readonly request: GraphqlRequest;
  /** Media type of the answer. */
  readonly contentType: string;
}

/** Executes a request to /graphql: by Apollo, unless that has executed the same operation before. */
export async function executeHttp(
  { apollo, repeat }: Executor,
  { parsed, toHTTPGraphQLRequest }: HttpRequest,
  context: ApiContext,
): Promise<HttpAnswer> {
  const repeated = parsed && (await repeat(parsed.request, context));
  if (repeated) return await toAnswer(repeated, parsed.contentType, context.dataset.version);
  const { body, ...head } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: toHTTPGraphQLRequest(),
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

/** Returns the bytes that Apollo would send. */
async function toAnswer({ result, status }: RepeatedAnswer, contentType: string, version: string): Promise<HttpAnswer> {
  return {
    datasetVersion: version,
    status,
    headers: new Map([['content-type', contentType]]),
    body: Buffer.from(await writeJson(result)),
    isError: result.errors !== undefined,
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
