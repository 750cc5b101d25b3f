import { ApiError, type RunQuery } from './client.ts';
import type { VersionQuery } from './generated/operations.ts';

const VERSION = /* GraphQL */ `
  query Version {
    meta { version }
  }
`;

/** The version that is served now; null where the server does not answer. */
export async function readVersion(runQuery: RunQuery): Promise<string | null> {
  try {
    return (await runQuery<VersionQuery>(VERSION, {})).meta.version;
  } catch (error) {
    if (error instanceof ApiError && error.failure === 'unreachable') return null;
    throw error;
  }
}
