import type { ErrorCode } from '../../errors.ts';
import { findNamed } from '../../model/findNamed.ts';
import { csv } from './csv.ts';
import { cx2 } from './cx2.ts';
import { cyjs } from './cyjs.ts';
import { cypher } from './cypher.ts';
import { dictionary } from './dictionary.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { jsonLd } from './jsonLd.ts';
import { jsonl } from './jsonl.ts';
import { nQuads } from './nQuads.ts';
import { parquet } from './parquet.ts';
import { turtle } from './turtle.ts';
import { xlsx } from './xlsx.ts';

/** Formats in the order in which lists show them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  json,
  jsonl,
  csv,
  xlsx,
  parquet,
  graphml,
  gexf,
  cyjs,
  cx2,
  cypher,
  jsonLd,
  nQuads,
  turtle,
  dictionary,
];

/** Throws a UserError with the given code for an unknown name. */
export function findFormat(name: string, code: ErrorCode): ExportFormat {
  return findNamed('format', EXPORT_FORMATS, name, code);
}
