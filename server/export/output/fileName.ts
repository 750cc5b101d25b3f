import { createHash } from 'node:crypto';
import { canonicalJson } from '../../model/canonicalJson.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import type { ExportFormat } from '../formats/ExportFormat.ts';

/** What an export is called where nobody has said otherwise: `graph-9cf5eff09320.csv.zip`; parts have a hash as well. */
export function fileName({ extension }: ExportFormat, { part, summary }: ExportContent): string {
  const hash = part && createHash('sha256').update(canonicalJson(part.chosenBy)).digest('hex').slice(0, 8);
  return `graph-${summary.version}${hash ? `-part-${hash}` : ''}.${extension}`;
}
