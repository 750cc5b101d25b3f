import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** Smallest first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Representation {
  readonly contentType: string;
  readonly encoding: Encoding;
  readonly body: Buffer;
  /** A strong tag of these bytes. */
  readonly etag: string;
}

/** Compression of a smaller body saves no packet. */
const MIN_COMPRESSED_BYTES = 1_024;
/** Memory of an entry besides its body and key, in bytes. */
const ENTRY_OVERHEAD = 200;

/**
 * Least-recently-used cache of answers about the current version of the dataset, in each encoding that was requested.
 *
 * @param maxBytes 0 disables the cache.
 */
export function createResponseCache(maxBytes: number) {
  const cached = new LRUCache<string, Representation>({
    // lru-cache takes 0 for "no limit".
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: ({ body }, key) => body.length + key.length + ENTRY_OVERHEAD,
  });
  /** Encodings in progress by unencoded body, which coalesced requests share. */
  const inProgress = new Map<Buffer, Map<Encoding, Promise<Representation>>>();
  let currentVersion: string | null = null;

  const isCached = (key: string, { body }: Representation) => cached.peek(entryKey(key, 'identity'))?.body === body;

  async function compress(key: string, plain: Representation, encoding: Encoding): Promise<Representation> {
    const encoded = represent(await ENCODERS[encoding](plain.body), plain.contentType, encoding);
    if (isCached(key, plain)) cached.set(entryKey(key, encoding), encoded);
    return encoded;
  }

  /** Encodes an answer, and caches the result if the answer is cached. */
  function encode(key: string, plain: Representation, encoding: Encoding) {
    if (encoding === 'identity' || plain.body.length < MIN_COMPRESSED_BYTES) return plain;
    const ofBody = inProgress.get(plain.body) ?? new Map<Encoding, Promise<Representation>>();
    const encoded = ofBody.get(encoding) ?? compress(key, plain, encoding).finally(() => inProgress.delete(plain.body));
    inProgress.set(plain.body, ofBody.set(encoding, encoded));
    return encoded;
  }

  return {
    /** Sets the current version. Answers about other versions are dropped. */
    serve(version: string): void {
      if (version === currentVersion) return;
      currentVersion = version;
      cached.clear();
    },

    /** Returns null where nothing is cached, and a promise where this encoding must be made first. */
    find(key: string, encoding: Encoding) {
      const encoded = cached.get(entryKey(key, encoding));
      if (encoded) return encoded;
      const plain = cached.get(entryKey(key, 'identity'));
      return plain ? encode(key, plain, encoding) : null;
    },

    /** Caches an unencoded answer if it is about the current version. */
    keep(version: string, key: string, plain: Representation): void {
      if (version === currentVersion && !isCached(key, plain)) cached.set(entryKey(key, 'identity'), plain);
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
    // Computed on demand: answers to POST, which are most, need no tag.
    get etag() {
      etag ??= `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return etag;
    },
  };
}

function entryKey(key: string, encoding: Encoding): string {
  return `${key} ${encoding}`;
}

const ENCODERS: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  // Brotli's default quality, 11, takes seconds for a large answer.
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => promisify(gzip)(body),
  identity: async (body) => body,
};
