import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy to a server that a test can cut, silence and restore. */
export interface TcpProxy {
  readonly port: number;
  /** Number of open connections on the caller's side. */
  connections(): number;
  /** Ends all connections and refuses new ones. */
  refuse(): void;
  /** Keeps all connections and accepts new ones, but forwards nothing. */
  silence(): void;
  /** Cuts each connection inside the next packet of the server. */
  truncate(): void;
  /** Forwards again. Connections that were silenced are closed. */
  restore(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const pairs = new Set<readonly [near: Socket, far: Socket]>();
  let mode: 'open' | 'silent' | 'refused' | 'truncating' = 'open';

  const cut = () => {
    for (const sockets of pairs) for (const socket of sockets) socket.destroy();
    pairs.clear();
  };
  const server = createServer((near) => {
    if (mode === 'refused') {
      near.destroy();
      return;
    }
    const far = connect(target);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (chunk) => {
        if (mode === 'open' || (mode === 'truncating' && from === near)) to.write(chunk);
        else if (mode === 'truncating') to.end(chunk.subarray(0, Math.ceil(chunk.length / 2)));
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
      mode = 'refused';
      cut();
    },
    silence() {
      mode = 'silent';
    },
    truncate() {
      mode = 'truncating';
    },
    restore() {
      if (mode === 'silent') cut();
      mode = 'open';
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
