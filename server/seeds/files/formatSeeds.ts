import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, isMap, isNode, isPair, isScalar, isSeq, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Problem, reportTo } from '../problem.ts';
import { keyOf } from './nodes.ts';
import type { Schema } from './schema.ts';
import { parseSeedFile, type SeedFile } from './seedFile.ts';
import { listSeedFiles, schemaOf } from './seedFolder.ts';

/** Columns of a line; East Asian characters take two. */
const WIDTH = 160;

const STYLE = { lineWidth: 0, flowCollectionPadding: false, singleQuote: false } as const;

/** Formats a seeds folder without writing. Files with invalid YAML are reported as problems. */
export async function formatSeeds(folder: string) {
  const problems: Problem[] = [];
  /** Files that formatting changes. */
  const changed: { readonly path: string; readonly text: string }[] = [];
  for (const name of await listSeedFiles(folder, () => {})) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const file = parseSeedFile(path, bytes, reportTo(problems, 'error'));
    if (!file) continue;
    const text = formatSeedFile(file, schemaOf(name));
    if (text !== bytes.toString('utf8')) changed.push({ path, text });
  }
  return { changed, problems };
}

/**
 * Formats a seed file: keys and records in order, texts without quotes, dates and numbers in double quotes, a record on one
 * line if it fits. Comments stay with their record; a comment at the top with an empty line below it belongs to the file.
 * Idempotent.
 */
function formatSeedFile({ document }: SeedFile, schema: Schema<unknown>): string {
  const formatted = document.clone();
  // Sorting may move another key to the top.
  hoistComment(formatted);
  arrange(formatted.contents, schema, 0);
  hoistComment(formatted);
  if (isMap(formatted.contents)) formatted.contents.flow = false;
  return formatted.toString(STYLE);
}

/** Moves the file's comment to the document. The parser attaches it to the first node, which may move. */
function hoistComment(document: Document): void {
  const { contents } = document;
  const [first] = isSeq(contents) || isMap(contents) ? contents.items : [];
  const holder = isPair(first) ? first.key : first;
  if (!isNode(holder) || !holder.commentBefore) return;
  // A comment directly above a record belongs to it; a comment above the first key belongs to the file.
  const end = isPair(first) ? holder.commentBefore.length : Math.max(0, holder.commentBefore.lastIndexOf('\n\n'));
  const about = [document.commentBefore, holder.commentBefore.slice(0, end)].filter(Boolean).join('\n');
  document.commentBefore = about || null;
  holder.commentBefore = holder.commentBefore.slice(end).replace(/^\n+/, '') || null;
}

function arrange(node: unknown, schema: Schema<unknown> | null, indent: number): void {
  if (isNode(node)) {
    node.spaceBefore = false;
    node.commentBefore = node.commentBefore?.replace(/\n{2,}/g, '\n') ?? null;
  }
  if (isScalar(node)) arrangeScalar(node, schema);
  else if (isSeq(node)) arrangeList(node, schema, indent);
  else if (isMap(node)) arrangeMapping(node, schema?.variant?.(node) ?? schema, indent);
}

function arrangeScalar(scalar: Scalar, schema: Schema<unknown> | null): void {
  if (typeof scalar.value === 'string') scalar.type = schema?.quoted ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
  else if (typeof scalar.value === 'number' && schema?.quoted) {
    scalar.value = scalar.source ?? String(scalar.value);
    scalar.type = Scalar.QUOTE_DOUBLE;
  }
}

function arrangeList(list: YAMLSeq, schema: Schema<unknown> | null, indent: number): void {
  const [first] = list.items;
  if (isNode(first) && list.commentBefore) {
    first.commentBefore = [list.commentBefore, first.commentBefore].filter(Boolean).join('\n');
    list.commentBefore = null;
  }
  const layout = schema?.layout;
  const compare = layout?.compare;
  if (compare) list.items.sort((a, b) => compare(toPlain(a), toPlain(b)));
  list.flow = !layout || list.items.length === 0;
  for (const item of list.items) {
    const within = indent + '- '.length;
    arrange(item, schema?.each ?? null, within);
    if (isMap(item)) item.flow = !layout || (layout.items === 'line' && fitsOnOneLine(item, within));
  }
}

function arrangeMapping(map: YAMLMap, schema: Schema<unknown> | null, indent: number): void {
  const order = Object.keys(schema?.fields ?? {});
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  if (schema?.fields) map.items.sort((a, b) => rank(keyOf(a)) - rank(keyOf(b)));
  map.flow = schema?.each === undefined;
  for (const pair of map.items) {
    arrange(pair.key, null, indent);
    arrange(pair.value, schema?.fields?.[keyOf(pair)] ?? schema?.each ?? null, indent + '  '.length);
  }
}

function fitsOnOneLine(map: YAMLMap, indent: number): boolean {
  let hasComment = false;
  visit(map, {
    Node(_, node) {
      if (node !== map && (node.comment || node.commentBefore)) hasComment = true;
    },
  });
  if (hasComment) return false;
  const alone = map.clone() as YAMLMap;
  Object.assign(alone, { flow: true, comment: null, commentBefore: null });
  return indent + columnsOf(new Document(alone).toString(STYLE).trimEnd()) <= WIDTH;
}

function columnsOf(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/g,
  );
  return text.length + (wide?.length ?? 0);
}

function toPlain(node: unknown): unknown {
  return isNode(node) ? node.toJSON() : node;
}
