import type { GraphQLResponse } from '@apollo/server';

/** Adds a field to `extensions` of an answer. */
export function addExtension({ body }: GraphQLResponse, name: string, value: unknown): void {
  if (body.kind !== 'single') return;
  body.singleResult.extensions = { ...body.singleResult.extensions, [name]: value };
}
