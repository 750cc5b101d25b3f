import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TcpProxy {
  readonly port: number;
  /** Ends all connections and refuses new ones. */
  close(): Promise<void>;
  /** Accepts connections again, on the same port. */
  reopen(): Promise<void>;
}

/** Opens a proxy to a local port that can be closed and reopened, until the test ends. */
export async function openProxy(to: number): Promise<TcpProxy> {
  let server: Server | null = null;
  let port = 0;
  const sockets = new Set<Socket>();

  const open = async () => {
    server = createServer((client) => {
      const target = connect(to, '127.0.0.1');
      for (const socket of [client, target]) {
        sockets.add(socket);
        // Closing the proxy cuts connections, which is no error here.
        socket.on('error', () => socket.destroy());
        socket.on('close', () => sockets.delete(socket));
      }
      client.pipe(target).pipe(client);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const close = async () => {
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    server = null;
    await closed;
  };

  await open();
  onTestFinished(close);
  return { port, close, reopen: open };
}
