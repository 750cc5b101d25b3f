import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../../web/api/client.ts';
import { createExplorer } from '../../../web/state/createExplorer.ts';
import { openProxy } from '../../browser/openProxy.ts';
import { serve } from '../../server/api/serve.ts';
import { buildWorld } from '../../support/world.ts';

function openPage(url: string) {
  return createExplorer(
    { language: 'zh', theme: 'light', systemDark: false, languageChosen: false },
    createClient(`${url}/graphql`),
  );
}

test('a lost connection is retried ever more slowly until the server is back, and no view is lost', async () => {
  const { url } = await serve({ dataset: buildWorld().dataset });
  const proxy = await openProxy(Number(new URL(url).port));
  const { store, actions } = openPage(`http://127.0.0.1:${proxy.port}`);
  await proxy.close();
  await actions.navigation.open('#view=entity.wang-bo');
  const delays: (number | null | undefined)[] = [store.get().outage?.retryInMs];
  for (let retry = 0; retry < 6; retry++) {
    await actions.reconnect('timer');
    delays.push(store.get().outage?.retryInMs);
  }
  expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(store.get()).toMatchObject({ phase: 'loading', outage: { failure: 'unreachable' } });
  await proxy.reopen();
  await actions.reconnect('timer');
  expect(store.get()).toMatchObject({
    phase: 'ready',
    outage: null,
    view: { parts: [{ kind: 'entity', id: 'wang-bo' }] },
  });

  await proxy.close();
  await actions.expansion.add('gudao');
  await actions.navigation.open('#view=entity.xinghe');
  expect(store.get()).toMatchObject({ outage: {}, view: { parts: [{ kind: 'entity', id: 'wang-bo' }] } });
  await proxy.reopen();
  await actions.reconnect('user');
  expect(store.get()).toMatchObject({ outage: null, view: { parts: [{ kind: 'entity', id: 'xinghe' }] } });
});

test('an overloaded server is retried as it asks, a few times, and then only by the user', async () => {
  const server = createServer((request, response) => {
    request.resume();
    const errors = [{ message: '200 requests are already waiting.', extensions: { code: 'OVERLOADED' } }];
    response.writeHead(503, { 'retry-after': '3' }).end(JSON.stringify({ errors }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { store, actions } = openPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await actions.navigation.open('#view=entity.wang-bo');
  const delays: (number | null | undefined)[] = [store.get().outage?.retryInMs];
  while (store.get().outage?.retryInMs !== null) {
    await actions.reconnect('timer');
    delays.push(store.get().outage?.retryInMs);
  }
  expect(delays).toEqual([3000, 3000, 4000, 8000, 16_000, null]);
  expect(store.get().outage).toMatchObject({ failure: 'overloaded', text: '200 requests are already waiting.' });
  await actions.reconnect('user');
  expect(store.get().outage?.retryInMs).toBe(3000);
});

test('a wrong request is reported with the words of the server and never repeated', async () => {
  const { url } = await serve({ dataset: buildWorld().dataset });
  const { store, actions } = openPage(url);
  await actions.navigation.open('#view=entity.wang-bo');
  await actions.paths.find('wang-bo', 'nobody');
  expect(store.get()).toMatchObject({
    outage: null,
    pathForm: { from: 'wang-bo', to: 'nobody', isSearching: false },
    view: { parts: [{ kind: 'entity', id: 'wang-bo' }], path: null },
  });
  expect(store.get().notices.map(({ message }) => message)).toMatchObject([
    { kind: 'requestFailed', failed: { failure: 'invalidRequest', text: '`to`: no entity has the id "nobody".' } },
  ]);
});

test('a request that takes the server too long is reported, and the user may repeat it', async () => {
  const { url } = await serve({ dataset: buildWorld().dataset });
  let isSlow = true;
  const timedOut = [{ message: 'The answer took longer than 2800 ms.', extensions: { code: 'TIMED_OUT' } }];
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    if (isSlow && /paths|neighborhood/.test(body)) {
      response.end(JSON.stringify({ errors: timedOut }));
      return;
    }
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    response.end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { store, actions } = openPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await actions.navigation.open('#view=entity.wang-bo');
  await actions.paths.find('wang-bo', 'microdrama');
  await actions.expansion.chooseNeighbors('wang-bo');
  const [notice, ...others] = store.get().notices;
  expect(others).toEqual([]);
  expect(notice?.message).toMatchObject({ kind: 'requestFailed', failed: { failure: 'timedOut' } });
  expect(store.get()).toMatchObject({ outage: null, dialog: null, pathForm: { isSearching: false } });
  // One notice repeats both.
  isSlow = false;
  notice?.retry?.();
  await expect
    .poll(() => store.get())
    .toMatchObject({ dialog: { kind: 'chooser', neighbors: { id: 'wang-bo' } }, view: { path: { index: 0 } } });
});

async function readAll(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
