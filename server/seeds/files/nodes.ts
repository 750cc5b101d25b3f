import { isMap, isScalar, isSeq, type Pair, Scalar } from 'yaml';

/** How a schema reads the nodes of a parsed file. */
export interface Nodes {
  /** Null for any other node, and for a missing value. */
  readonly scalarOf: (node: unknown) => ScalarNode | null;
  readonly itemsOf: (node: unknown) => readonly unknown[] | null;
  readonly pairsOf: (node: unknown) => readonly PairNode[] | null;
}

export interface ScalarNode {
  readonly value: unknown;
  /** The value as the file has it. */
  readonly source: string;
  /** Whether a parser reads dates and numbers as they are written. */
  readonly isExact: boolean;
}

export interface PairNode {
  readonly key: string;
  /** Null in YAML for a key without a value. */
  readonly value: unknown;
  /** Node with the position of the key. */
  readonly node: unknown;
}

export const YAML_NODES: Nodes = {
  scalarOf(node) {
    if (!isScalar(node) || node.value === null) return null;
    const isExact = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
    return { value: node.value, source: node.source ?? '', isExact };
  },
  itemsOf: (node) => (isSeq(node) ? node.items : null),
  pairsOf: (node) =>
    isMap(node) ? node.items.map((pair) => ({ key: keyOf(pair), value: pair.value, node: pair })) : null,
};

/** The nodes are the values that `JSON.parse` returns. A key with `null` counts as missing. */
export const JSON_NODES: Nodes = {
  scalarOf: (value) =>
    value === null || typeof value === 'object'
      ? null
      : { value, source: String(value), isExact: typeof value !== 'boolean' },
  itemsOf: (value) => (Array.isArray(value) ? value : null),
  pairsOf(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    return Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [{ key, value: item, node: value }]));
  },
};

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
