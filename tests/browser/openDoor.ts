import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Door {
  readonly port: number;
  /** Ends all connections; new ones are refused. */
  shut(): Promise<void>;
  /** Lets connections through again, on the same port. */
  open(): Promise<void>;
}

/** A way to a local port that can be shut and opened again, until the test ends. */
export async function openDoor(to: number): Promise<Door> {
  let server: Server | null = null;
  let port = 0;
  const sockets = new Set<Socket>();

  const open = async () => {
    server = createServer((outside) => {
      const inside = connect(to, '127.0.0.1');
      for (const socket of [outside, inside]) {
        sockets.add(socket);
        // A connection that is cut is what this is for.
        socket.on('error', () => socket.destroy());
        socket.on('close', () => sockets.delete(socket));
      }
      outside.pipe(inside).pipe(outside);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const shut = async () => {
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    server = null;
    await closed;
  };

  await open();
  onTestFinished(shut);
  return { port, open, shut };
}
