/** Largest number that GraphQL's Int can have. */
export const MAX_INT = 2 ** 31 - 1;
