import { type Document, isAlias, isNode, isPair, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import type { Place, Report } from '../problem.ts';

/** A seed file as YAML, with the means to say where in it something stands. */
export interface SeedFile {
  readonly path: string;
  readonly document: Document.Parsed;
  readonly placeOf: (node: unknown) => Place;
  readonly report: (node: unknown, message: string) => void;
}

/** Reads a text as one YAML 1.2 document without anchors and tags. Null where it is none; every reason is reported. */
export function parseSeedFile(path: string, bytes: Uint8Array, report: Report): SeedFile | null {
  const text = decode(bytes);
  if (text === null) {
    report({ file: path, line: 1 }, 'is not UTF-8 text.');
    return null;
  }
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => ({ file: path, line: Math.max(1, lineCounter.linePos(offset).line) });
  const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const [document] = parsed;
  if (!document || document.contents === null) {
    report({ file: path, line: 1 }, 'is empty.');
    return null;
  }
  for (const extra of parsed.slice(1)) report(placeAt(extra.range[0]), 'a file holds one YAML document; remove "---".');
  const errors = parsed.flatMap((part) => [...part.errors, ...part.warnings]);
  for (const error of errors) report(placeAt(error.pos[0]), `is not good YAML: ${error.message}.`);
  if (errors.length > 0 || parsed.length > 1) return null;

  const placeOf = (node: unknown): Place => placeAt(offsetOf(node));
  const file: SeedFile = { path, document, placeOf, report: (node, message) => report(placeOf(node), message) };
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
      file.report(node, 'anchors, aliases and tags are not used in seeds; write the value out.');
      found = true;
    },
  });
  return found;
}
