import { type ErrorCode, UserError } from '../../errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { EXPORT_FORMATS } from './index.ts';

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
