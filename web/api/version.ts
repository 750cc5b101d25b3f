import { ApiError, type Ask } from './client.ts';
import type { VersionQuery } from './generated/operations.ts';

const VERSION = /* GraphQL */ `
  query Version {
    meta { version }
  }
`;

/** The version that is served now; null where the server does not answer. */
export async function readVersion(ask: Ask): Promise<string | null> {
  try {
    return (await ask<VersionQuery>(VERSION, {})).meta.version;
  } catch (error) {
    if (error instanceof ApiError && error.failure === 'unreachable') return null;
    throw error;
  }
}
