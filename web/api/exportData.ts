import { readError, send } from './client.ts';

/** What the server exports in: see /export. */
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

/** Where everything is exported. */
export function exportUrl(format: DataFormat): string {
  return `/export/${format}`;
}

/** A file of the given entities, all relations among them and their figures, with the name that the server gives it. */
export async function exportEntities(
  format: DataFormat,
  ids: readonly string[],
): Promise<{ readonly file: Blob; readonly name: string }> {
  const response = await send(exportUrl(format), { ids });
  if (!response.ok) throw await readError(response);
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { file: await response.blob(), name: name ?? format };
}
