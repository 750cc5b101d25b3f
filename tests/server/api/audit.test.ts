import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

test('the server passes every audit of the GraphQL over HTTP specification', async () => {
  const { url } = await serve();
  // Apollo requires a header that forms and images cannot send, which the audit's GETs lack.
  const fetchFn = (input: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('apollo-require-preflight', 'audit');
    return fetch(input, { ...init, headers });
  };
  const results = await auditServer({ url: `${url}/graphql`, fetchFn });
  expect(results.length).toBeGreaterThanOrEqual(60);
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
});
