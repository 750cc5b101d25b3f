/** Clients may store the answer, and must revalidate it before each use. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Whether the client has the current answer. Compares weakly, because proxies that change bytes weaken the tag. */
export function matchesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
