import type { ExportFormat } from './ExportFormat.ts';
import { json } from './json.ts';

/** Every format, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [json];
