import type { GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { createApi } from '../../api/createApi.ts';
import type { Limits } from '../../api/limits/limits.ts';
import { UserError } from '../../errors.ts';
import type { Selection } from '../../export/content/partContent.ts';
import { createSelectByQuery, RefusedQuery } from '../../export/selection/selectByQuery.ts';
import type { GraphStore } from '../../store/GraphStore.ts';
import type { Effects } from '../effects.ts';
import type { QueryFile } from './readQueryFile.ts';

/**
 * Selects the same part as POST /export/:format does, under the same limits of a query but without a deadline. Throws one
 * BAD_INPUT that lists every error of the query.
 */
export async function selectByQueryFile(
  store: GraphStore,
  request: QueryFile,
  limits: Limits,
  { stderr }: Effects,
): Promise<Selection> {
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

/** Formats each error as `file:line:column: message`, and adds the hints. */
function toUserError(errors: readonly GraphQLFormattedError[], file: string): UserError {
  const lines = errors.map(({ locations, message }) => {
    const [place] = locations ?? [];
    return `${file}${place ? `:${place.line}:${place.column}` : ''}: ${message}`;
  });
  const hints = new Set(errors.flatMap((error) => hintOf(error) ?? []));
  return new UserError('BAD_INPUT', lines.join('\n'), [...hints].join('\n') || null);
}

function hintOf({ extensions }: GraphQLFormattedError): string | null {
  if (extensions?.code === 'OPERATION_RESOLUTION_FAILURE') return 'Choose an operation of the file: --operation NAME.';
  return typeof extensions?.hint === 'string' ? extensions.hint : null;
}
