import type { GraphiQLProps } from 'graphiql';
import { ApiError, type GraphqlAnswer, readAnswer, request } from '../api/client.ts';
import { loadDictionary } from '../i18n/index.ts';
import { readLanguage } from '../i18n/storedLanguage.ts';

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
    const dictionary = await loadDictionary(readLanguage()).catch(() => null);
    return { errors: [{ message: dictionary?.failure({ failure, code, text, hint }) ?? text }] };
  }
};
