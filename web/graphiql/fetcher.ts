import type { GraphiQLProps } from 'graphiql';
import { ApiError, type GraphqlAnswer, readAnswer, request } from '../api/client.ts';
import { DICTIONARIES } from '../i18n/index.ts';
import { readLanguage } from './storedLanguage.ts';

/**
 * Sends a query to the API. The schema has only queries, so every response is a single JSON document. Without an answer of
 * the API, the result pane shows the reason.
 */
export const fetcher: GraphiQLProps['fetcher'] = async (parameters): Promise<GraphqlAnswer> => {
  try {
    return await request('/graphql', parameters, readAnswer);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { failure, code, message: text, hint } = error;
    return { errors: [{ message: DICTIONARIES[readLanguage()].failure({ failure, code, text, hint }) }] };
  }
};
