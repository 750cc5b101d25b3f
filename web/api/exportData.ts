import { readError, send } from './client.ts';

/** Export formats of the server, as listed at /export. */
export const DATA_FORMATS = [
  'csv',
  'json',
  'jsonl',
  'graphml',
  'gexf',
  'cyjs',
  'cx2',
  'cypher',
  'json-ld',
  'dictionary',
] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Returns the URL for exporting the whole dataset. */
export function exportUrl(format: DataFormat): string {
  return `/export/${format}`;
}

/** Exports the given entities with all relations among them and their figures. Returns the file and its name. */
export async function exportEntities(
  format: DataFormat,
  ids: readonly string[],
): Promise<{ readonly file: Blob; readonly name: string }> {
  const response = await send(exportUrl(format), { ids });
  if (!response.ok) throw await readError(response);
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { file: await response.blob(), name: name ?? format };
}
