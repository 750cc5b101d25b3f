import { type Document, isAlias, isNode, isPair, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import type { FilePosition, Report } from '../problem.ts';

/** A parsed seed file, with functions for positions and problems. */
export interface SeedFile {
  readonly path: string;
  readonly document: Document.Parsed;
  readonly positionOf: (node: unknown) => FilePosition;
  /** Reports a problem. Returns `undefined`, the value of a node that cannot be read. */
  readonly fail: (node: unknown, message: string) => undefined;
}

/** Parses one YAML 1.2 document without anchors and tags. Reports every problem; null if there is one. */
export function parseSeedFile(path: string, bytes: Uint8Array, report: Report): SeedFile | null {
  const text = decode(bytes);
  if (text === null) {
    report({ file: path, line: 1 }, 'is not UTF-8 text.');
    return null;
  }
  const lineCounter = new LineCounter();
  const positionAt = (offset: number): FilePosition => ({
    file: path,
    line: Math.max(1, lineCounter.linePos(offset).line),
  });
  const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const [document] = parsed;
  if (!document || document.contents === null) {
    report({ file: path, line: 1 }, 'is empty.');
    return null;
  }
  for (const extra of parsed.slice(1))
    report(positionAt(extra.range[0]), 'a file must have one YAML document; remove "---".');
  const errors = parsed.flatMap((part) => [...part.errors, ...part.warnings]);
  for (const error of errors) report(positionAt(error.pos[0]), `is not valid YAML: ${error.message}.`);
  if (errors.length > 0 || parsed.length > 1) return null;

  const positionOf = (node: unknown): FilePosition => positionAt(offsetOf(node));
  const file: SeedFile = {
    path,
    document,
    positionOf,
    fail: (node, message) => void report(positionOf(node), message),
  };
  return hasAnchors(file) ? null : file;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function offsetOf(node: unknown): number {
  if (isPair(node)) return offsetOf(node.key);
  return isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0;
}

function hasAnchors(file: SeedFile): boolean {
  let found = false;
  visit(file.document, {
    Node(_, node) {
      if (!isAlias(node) && !node.anchor && !node.tag) return;
      file.fail(node, 'anchors, aliases and tags are not allowed in seeds; repeat the value.');
      found = true;
    },
  });
  return found;
}
