import { connect, type Socket } from 'node:net';
import type { WireRequest } from './answers.ts';

/** A request as bytes, and the length of the body of its correct answer. */
export interface Shot {
  readonly bytes: Buffer;
  readonly answerBytes: number;
}

export interface Measured {
  readonly requestsPerSecond: number;
  /** Latency of every request, in ms. */
  readonly latencies: readonly number[];
}

export const CALLERS = 16;

/**
 * Sends `total` requests from CALLERS callers, each with one connection and one request at a time. The callers take the shots
 * in order. Sockets and a small parser replace node:http, because the callers share the machine's few cores with the servers.
 * Throws if an answer is not 200 or has another length than when the answers were compared.
 */
export async function load(address: URL, shots: readonly Shot[], total: number): Promise<Measured> {
  const sockets = await Promise.all(Array.from({ length: CALLERS }, () => open(address)));
  const latencies: number[] = [];
  let next = 0;
  async function call(socket: Socket): Promise<void> {
    const read = reader(socket);
    while (next < total) {
      const shot = shots[next++ % shots.length];
      if (!shot) return;
      const start = performance.now();
      socket.write(shot.bytes);
      const { status, length } = await read();
      latencies.push(performance.now() - start);
      if (status !== 200 || length !== shot.answerBytes) {
        throw new Error(
          `${shot.bytes}\n\nwas answered with status ${status} and ${length} bytes, not ${shot.answerBytes}`,
        );
      }
    }
  }
  try {
    const start = performance.now();
    await Promise.all(sockets.map(call));
    return { requestsPerSecond: total / ((performance.now() - start) / 1000), latencies };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

export function toBytes({ method, path, body }: WireRequest, { host }: URL): Buffer {
  const head = [`${method} ${path} HTTP/1.1`, `host: ${host}`, 'accept: application/json'];
  if (body !== undefined) head.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

function open({ hostname, port }: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

interface Head {
  readonly status: number;
  readonly length: number;
}

/** Returns a function that reads the next answer; each must have a content-length. */
function reader(socket: Socket): () => Promise<Head> {
  let pending: { resolve(head: Head): void; reject(error: Error): void } | null = null;
  let begun: Buffer = Buffer.alloc(0);
  let head: Head | null = null;
  let left = 0;
  socket.on('data', (chunk: Buffer) => {
    if (!head) {
      begun = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
      const end = begun.indexOf('\r\n\r\n');
      if (end === -1) return;
      const text = begun.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      if (length === undefined) return pending?.reject(new Error(`An answer of no given length:\n${text}`));
      head = { status: Number(text.slice(9, 12)), length: Number(length) };
      left = head.length - (begun.length - end - 4);
      begun = Buffer.alloc(0);
    } else left -= chunk.length;
    if (left > 0) return;
    const done = head;
    head = null;
    pending?.resolve(done);
  });
  socket.on('error', (error) => pending?.reject(error));
  socket.on('close', () => pending?.reject(new Error('The connection was closed before the answer was whole.')));
  return () =>
    new Promise((resolve, reject) => {
      pending = { resolve, reject };
    });
}
