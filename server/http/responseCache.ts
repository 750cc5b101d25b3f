import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** Those that an answer may have, the best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An answer as it goes over the wire. */
export interface Representation {
  readonly contentType: string;
  readonly encoding: Encoding;
  readonly body: Buffer;
  /** Strong: of just these bytes. */
  readonly etag: string;
}

/**
 * Ready answers to queries about one version of the dataset, in each encoding that was asked for. What was used longest
 * ago makes room for what is new.
 */
export interface ResponseCache {
  /** Says which version is being served now; all that is about another one goes. */
  serve(version: string): void;
  /** Null where nothing is held; a promise where this encoding of it is yet to be made. */
  find(key: string, encoding: Encoding): Representation | Promise<Representation> | null;
  /** Keeps an answer as it is, unless it is about a version that is not served any more. */
  keep(version: string, key: string, plain: Representation): void;
  /** An answer in another encoding, which is kept if the answer is. */
  encode(key: string, plain: Representation, encoding: Encoding): Representation | Promise<Representation>;
}

/** Below this, compression saves no packet. */
const WORTH_COMPRESSING = 1_024;
/** What an entry takes beside its body and its name. */
const OVERHEAD = 200;

/** @param maxBytes 0 keeps nothing. */
export function createResponseCache(maxBytes: number): ResponseCache {
  const held = new LRUCache<string, Representation>({
    // lru-cache takes 0 for "no limit".
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: ({ body }, name) => body.length + name.length + OVERHEAD,
  });
  /** Encodings that are being made, so that each is made once. */
  const inMaking = new Map<Representation, Map<Encoding, Promise<Representation>>>();
  let served: string | null = null;

  async function make(key: string, plain: Representation, encoding: Encoding): Promise<Representation> {
    const encoded = represent(await ENCODERS[encoding](plain.body), plain.contentType, encoding);
    if (held.peek(nameOf(key, 'identity')) === plain) held.set(nameOf(key, encoding), encoded);
    return encoded;
  }

  function encode(key: string, plain: Representation, encoding: Encoding) {
    if (encoding === 'identity' || plain.body.length < WORTH_COMPRESSING) return plain;
    const ofPlain = inMaking.get(plain) ?? new Map<Encoding, Promise<Representation>>();
    const making = ofPlain.get(encoding) ?? make(key, plain, encoding).finally(() => inMaking.delete(plain));
    inMaking.set(plain, ofPlain.set(encoding, making));
    return making;
  }

  return {
    serve(version) {
      if (version === served) return;
      served = version;
      held.clear();
    },

    find(key, encoding) {
      const encoded = held.get(nameOf(key, encoding));
      if (encoded) return encoded;
      const plain = held.get(nameOf(key, 'identity'));
      return plain ? encode(key, plain, encoding) : null;
    },

    keep(version, key, plain) {
      if (version === served) held.set(nameOf(key, 'identity'), plain);
    },

    encode,
  };
}

export function represent(body: Buffer, contentType: string, encoding: Encoding = 'identity'): Representation {
  let etag: string | null = null;
  return {
    contentType,
    encoding,
    body,
    // Most answers are given to a POST, which nobody asks about again.
    get etag() {
      etag ??= `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return etag;
    },
  };
}

function nameOf(key: string, encoding: Encoding): string {
  return `${key} ${encoding}`;
}

const ENCODERS: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  // Brotli's own default, 11, takes seconds for a large answer.
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => promisify(gzip)(body),
  identity: async (body) => body,
};
