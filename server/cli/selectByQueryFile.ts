import type { GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { createApi } from '../api/createApi.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Selection } from '../export/content/partContent.ts';
import { createSelectByQuery, RefusedQuery } from '../export/selectByQuery.ts';
import type { GraphStore } from '../store/GraphStore.ts';
import type { Effects } from './effects.ts';
import type { QueryFile } from './readQueryFile.ts';

/**
 * Selects what POST /export/:format would, under the same limits of a query except its deadline. Throws BAD_INPUT with
 * every error of the query.
 */
export async function selectByQueryFile(
  store: GraphStore,
  request: QueryFile,
  { env, stderr }: Effects,
): Promise<Selection> {
  const { limits } = readConfig(env);
  const logger = pino({ level: 'error' }, { write: (line) => void stderr.write(line) });
  const api = await createApi({ store, documentsDir: null, publicUrl: null, limits, logger });
  try {
    const selectByQuery = createSelectByQuery(api, limits);
    const scope = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY };
    return await api.run(scope, (context) => selectByQuery(context, request));
  } catch (error) {
    throw error instanceof RefusedQuery ? toUserError(error.errors, request.file) : error;
  } finally {
    await api.close();
  }
}

/** Each error as the problems of seeds are told, `file:line:column: message`, and then what to do about them. */
function toUserError(errors: readonly GraphQLFormattedError[], file: string): UserError {
  const lines = errors.map(({ locations, message }) => {
    const [place] = locations ?? [];
    return `${file}${place ? `:${place.line}:${place.column}` : ''}: ${message}`;
  });
  const hints = new Set(errors.flatMap((error) => hintOf(error) ?? []));
  return new UserError('BAD_INPUT', lines.join('\n'), [...hints].join('\n') || null);
}

function hintOf({ extensions }: GraphQLFormattedError): string | null {
  if (extensions?.code === 'OPERATION_RESOLUTION_FAILURE') return 'Say which operation of the file: --operation NAME.';
  return typeof extensions?.hint === 'string' ? extensions.hint : null;
}
