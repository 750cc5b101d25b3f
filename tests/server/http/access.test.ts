import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type ServeOptions, serve } from '../api/serve.ts';

const WEB_ROOT = resolve('dist/web');
const TOKEN = 'a-secret-of-the-team';
const QUERY = `/graphql?query=${encodeURIComponent('{ meta { version } }')}`;
const basic = (user: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

async function statusesWith(options: ServeOptions, headers: Record<string, string>, paths: readonly string[]) {
  const { get } = await serve({ webRoot: WEB_ROOT, ...options });
  const headed = { 'apollo-require-preflight': 'true', ...headers };
  return Promise.all(paths.map(async (path) => (await get(path, headed)).status));
}

const PATHS = [
  ...['/', '/graphiql', '/start.json', QUERY, '/schema.graphql', '/export/json', '/export/json?text=1'],
  ...['/mcp', '/reconcile', '/nothing', '/healthz/', '/healthzz', '//healthz', '/assets/none.js', '/HEALTHZ'],
];

test('without the token every route but those for supervisors answers 401', async () => {
  const access = { token: TOKEN, header: null };
  expect(await statusesWith({ access }, {}, PATHS)).toEqual(PATHS.map(() => 401));
  expect(await statusesWith({ access }, {}, ['/healthz', '/readyz', '/healthz?a=1'])).toEqual([200, 200, 200]);
});

test.each([
  { authorization: `Bearer ${TOKEN}` },
  { authorization: `bearer  ${TOKEN}` },
  basic('anyone', TOKEN),
  basic('', TOKEN),
])('the token opens page, API and exports: %o', async (headers) => {
  const paths = ['/', '/start.json', QUERY, '/schema.graphql', '/export/json'];
  expect(await statusesWith({ access: { token: TOKEN, header: null } }, headers, paths)).toEqual(paths.map(() => 200));
});

test.each([
  {},
  { authorization: 'Bearer' },
  { authorization: `Bearer ${TOKEN}x` },
  { authorization: `Digest ${TOKEN}` },
  { authorization: TOKEN },
  basic(TOKEN, ''),
  basic('anyone', 'a-secret-of-the-tean'),
  { authorization: 'Basic ????' },
  { 'x-forwarded-user': 'anyone' },
])('another token does not: %o', async (headers: Record<string, string>) => {
  const { get, post, url } = await serve({ access: { token: TOKEN, header: null } });
  const refused = await get('/', headers);
  expect([refused.status, refused.headers.get('www-authenticate'), refused.headers.get('cache-control')]).toEqual([
    401,
    'Basic realm="knowledge graph", charset="UTF-8"',
    'no-store',
  ]);
  expect((await (await post({ query: '{ meta { version } }' }, headers)).json()).errors[0]).toEqual({
    message: 'This server answers only requests with access.',
    extensions: {
      code: 'NOT_ALLOWED',
      hint: 'Send its token as `Authorization: Bearer TOKEN`, or in a browser as the password, with any user name.',
    },
  });
  const rpc = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  expect([rpc.status, await rpc.json()]).toMatchObject([401, { jsonrpc: '2.0', error: { code: expect.any(Number) } }]);
});

test('behind a proxy its header opens, and so does the token if there is one', async () => {
  const both = { access: { token: TOKEN, header: 'x-forwarded-user' }, trustProxy: true };
  const headerOnly = { access: { token: null, header: 'x-forwarded-user' }, trustProxy: true };
  const user = { 'x-forwarded-user': 'anyone' };
  const bearer = { authorization: `Bearer ${TOKEN}` };
  expect(await statusesWith(both, user, ['/'])).toEqual([200]);
  expect(await statusesWith(both, bearer, ['/'])).toEqual([200]);
  expect(await statusesWith(headerOnly, user, ['/'])).toEqual([200]);
  expect(await statusesWith(headerOnly, bearer, ['/'])).toEqual([401]);
  expect(await statusesWith(headerOnly, { 'x-forwarded-user': '' }, ['/'])).toEqual([401]);
  const { get } = await serve(headerOnly);
  const refused = await get('/');
  // A browser must not ask for a password that does not exist.
  expect(refused.headers.get('www-authenticate')).toBeNull();
  expect((await refused.json()).errors[0].extensions.hint).toBe('Reach it through its proxy, which asks for a login.');
});

test('pages of allowed origins may send the token, and read the error without it', async () => {
  const origin = 'https://notebook.example';
  const { get, url } = await serve({ access: { token: TOKEN, header: null }, corsOrigins: [origin] });
  const preflight = await fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization']);
  expect((await get('/', { origin })).headers.get('access-control-allow-origin')).toBe(origin);
});
