import { type Document, isAlias, isNode, isPair, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import { decodeUtf8 } from '../../model/decodeUtf8.ts';
import type { FilePosition, Report } from '../problem.ts';
import { type Nodes, YAML_NODES } from './nodes.ts';

/** A file whose nodes a schema reads, with functions for positions and problems. */
export interface SourceFile {
  readonly nodes: Nodes;
  readonly positionOf: (node: unknown) => FilePosition;
  /** Reports a problem. Returns `undefined`, the value of a node that cannot be read. */
  readonly fail: (node: unknown, message: string) => undefined;
}

/** A parsed YAML file of seeds. */
export interface SeedFile extends SourceFile {
  readonly path: string;
  readonly document: Document.Parsed;
}

/** Parses one YAML 1.2 document without anchors and tags. Reports every problem; null if there is one. */
export function parseSeedFile(path: string, bytes: Uint8Array, report: Report): SeedFile | null {
  const text = decodeUtf8(bytes);
  if (text === null) {
    report({ file: path, line: 1 }, 'is not UTF-8 text.');
    return null;
  }
  if (text.startsWith('\ufeff')) {
    report({ file: path, line: 1 }, 'begins with two byte order marks; remove them.');
    return null;
  }
  const indentation = /^ *\t/m.exec(text);
  if (indentation) {
    report(
      { file: path, line: text.slice(0, indentation.index).split('\n').length },
      'is indented with a tab; use spaces.',
    );
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
  // The parser reports many consequences of one error.
  const [error] = parsed.flatMap((part) => [...part.errors, ...part.warnings]);
  if (error) report(positionAt(error.pos[0]), `is not valid YAML: ${error.message}.`);
  if (error || parsed.length > 1) return null;

  const positionOf = (node: unknown): FilePosition => positionAt(offsetOf(node));
  const file: SeedFile = {
    path,
    document,
    nodes: YAML_NODES,
    positionOf,
    fail: (node, message) => void report(positionOf(node), message),
  };
  return hasAnchors(file) ? null : file;
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
