import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

test('the server does all that the specification of GraphQL over HTTP says it must, should or may', async () => {
  const { url } = await serve();
  // The audit's GETs could come from any page: Apollo wants a header that a form or a picture cannot send.
  const fetchFn = (input: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('apollo-require-preflight', 'audit');
    return fetch(input, { ...init, headers });
  };
  const results = await auditServer({ url: `${url}/graphql`, fetchFn });
  expect(results.length).toBeGreaterThanOrEqual(60);
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
});
