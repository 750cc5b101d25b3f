import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that a test can cut, stop and restore. */
export interface TcpProxy {
  readonly port: number;
  /** Connections that are open on the caller's side. */
  connections(): number;
  /** Ends all connections and refuses new ones. */
  refuse(): void;
  /** Keeps all connections and takes new ones, but nothing comes through any more. */
  silence(): void;
  /** As at the beginning. What was held back while it was silent is lost, with its connections. */
  restore(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const pairs = new Set<readonly [near: Socket, far: Socket]>();
  let way: 'open' | 'silent' | 'refused' = 'open';

  const cut = () => {
    for (const sockets of pairs) for (const socket of sockets) socket.destroy();
    pairs.clear();
  };
  const server = createServer((near) => {
    if (way === 'refused') {
      near.destroy();
      return;
    }
    const far = connect(target);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (chunk) => {
        if (way === 'open') to.write(chunk);
      });
      from.on('error', () => {});
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    connections: () => pairs.size,
    refuse() {
      way = 'refused';
      cut();
    },
    silence() {
      way = 'silent';
    },
    restore() {
      if (way === 'silent') cut();
      way = 'open';
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
