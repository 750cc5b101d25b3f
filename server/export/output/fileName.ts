import { createHash } from 'node:crypto';
import { canonicalJson } from '../../model/canonicalJson.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import type { ExportFormat } from '../formats/ExportFormat.ts';

/** Default file name of an export: `graph-9cf5eff09320.csv.zip`. The name of a part has a hash, too. */
export function fileName({ extension }: ExportFormat, { part, summary }: ExportContent): string {
  const hash = part && createHash('sha256').update(canonicalJson(part.chosenBy)).digest('hex').slice(0, 8);
  return `graph-${summary.version}${hash ? `-part-${hash}` : ''}.${extension}`;
}
