import { Readable } from 'node:stream';
import { parseMessage } from './messages.ts';
import { RPC_CODES, toRpcError } from './rpcError.ts';

const NEWLINE = 10;

/**
 * Returns the lines of `input` that are messages the server can answer, and refuses the others. A line that is too long is
 * skipped, so that the next one is read again.
 *
 * @param refuse receives the answer to a line that is refused.
 */
export function readMessageLines(
  input: AsyncIterable<Buffer>,
  maxBytes: number,
  refuse: (answer: ReturnType<typeof toRpcError>) => void,
): Readable {
  return Readable.from(checkLines(input, maxBytes, refuse));
}

async function* checkLines(
  input: AsyncIterable<Buffer>,
  maxBytes: number,
  refuse: (answer: ReturnType<typeof toRpcError>) => void,
): AsyncGenerator<Buffer> {
  for await (const line of splitLines(input, maxBytes)) {
    if (line === null) {
      refuse(toRpcError(RPC_CODES.invalidRequest, `The message has more than ${maxBytes} bytes, which is the limit.`));
      continue;
    }
    // A shell of Windows may write a byte order mark first.
    const text = line.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    const checked = parseMessage(text);
    if ('refusal' in checked) refuse(checked.refusal);
    else yield Buffer.from(`${JSON.stringify(checked.message)}\n`);
  }
}

/** Yields each line; null for one that is too long, of which at most the limit is kept in memory. */
async function* splitLines(input: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    let begin = 0;
    while (begin < chunk.length) {
      const newline = chunk.indexOf(NEWLINE, begin);
      const end = newline === -1 ? chunk.length : newline;
      length += end - begin;
      if (length <= maxBytes) parts.push(chunk.subarray(begin, end));
      else parts = [];
      begin = end + 1;
      if (newline === -1) continue;
      yield length <= maxBytes ? Buffer.concat(parts).toString('utf8') : null;
      parts = [];
      length = 0;
    }
  }
}
