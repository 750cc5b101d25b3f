import { type ErrorCode, UserError } from '../../errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { EXPORT_FORMATS } from './index.ts';

/** The format of that name; a UserError of the given code, with the nearest names, where there is none. */
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
