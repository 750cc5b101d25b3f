import { expect, test } from 'vitest';
import { serve } from '../api/serve.ts';

const WEB_ROOT = new URL('../../../dist/web', import.meta.url).pathname;

test.each([
  ['/%23view=entity.a~entity.b', './#view=entity.a~entity.b'],
  ['/%2523view%3Dentity.a', './#view=entity.a'],
  ['/%EF%BC%83view%EF%BC%9Dentity.a%E3%80%82', './#view=entity.a%E3%80%82'],
  ['/%23view=entity.a%0d%0aset-cookie:x=y', './#view=entity.aset-cookie:x=y'],
  ['/%23view=entity.a?utm_source=x', './#view=entity.a?utm_source=x'],
  ['/%E3%80%82', './'],
  ['/%EF%BC%89?utm_source=x', './?utm_source=x'],
  ['/graphiql%E3%80%82', './graphiql'],
  ['/graphiql,?query=%7B%20meta%20%7D', './graphiql?query=%7B%20meta%20%7D'],
])('a link to the page that a program changed to %s is redirected', async (path, location) => {
  const { url } = await serve({ webRoot: WEB_ROOT });
  const response = await fetch(`${url}${path}`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, location]);
});

test.each(['/nothing', '/export%E3%80%82', '/%2f%2fevil.example', '/evil.example/%23', '/assets/%23'])(
  '%s is not',
  async (path) => {
    const { url } = await serve({ webRoot: WEB_ROOT });
    const response = await fetch(`${url}${path}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([404, null]);
  },
);
