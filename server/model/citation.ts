import { compare } from './compare.ts';

/** Lines of a document that state a fact, 1-based and inclusive. */
export interface Citation {
  readonly document: string;
  readonly lines: readonly [first: number, last: number];
}

/** Formats lines as `15` or `58-60`. */
export function formatLines([first, last]: Citation['lines']): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** Formats a citation as `d000:15` or `d000:58-60`. */
export function formatCitation({ document, lines }: Citation): string {
  return `${document}:${formatLines(lines)}`;
}

/** Parses the form of `formatCitation`; null for any other text. */
export function parseCitation(text: string): Citation | null {
  const [, document, first, last = first] = /^(.+):(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  if (document === undefined || Number(first) < 1 || Number(first) > Number(last)) return null;
  return { document, lines: [Number(first), Number(last)] };
}

/** Compares document, first line, last line. */
export function compareCitations(a: Citation, b: Citation): number {
  return compare(a.document, b.document) || a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1];
}

/** Returns the distinct documents that are cited, sorted. */
export function documentsOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map((citation) => citation.document))].sort();
}
