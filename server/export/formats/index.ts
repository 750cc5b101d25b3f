import { type ErrorCode, UserError } from '../../errors.ts';
import { didYouMean } from '../../model/nearest.ts';
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
import { xlsx } from './xlsx.ts';

/** Formats in the order in which lists show them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  json,
  jsonl,
  csv,
  xlsx,
  graphml,
  gexf,
  cyjs,
  cx2,
  cypher,
  jsonLd,
  dictionary,
];

/** Returns the format of that name, or throws a UserError with the given code and the nearest names. */
export function findFormat(name: string, code: ErrorCode): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  const names = EXPORT_FORMATS.map((known) => known.name);
  const shown = name.slice(0, 100);
  throw new UserError(
    code,
    `There is no format "${shown}".${didYouMean(shown, names)}`,
    `Formats: ${names.join(', ')}.`,
  );
}
