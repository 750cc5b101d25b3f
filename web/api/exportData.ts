import { notFromServer, readError, request } from './client.ts';

/** Export formats of the server, as listed at /export. */
export const DATA_FORMATS = [
  'csv',
  'xlsx',
  'parquet',
  'json',
  'jsonl',
  'graphml',
  'gexf',
  'cyjs',
  'cx2',
  'cypher',
  'json-ld',
  'n-quads',
  'turtle',
  'dictionary',
] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Exports the given entities with all relations among them and their figures; null is the whole dataset. */
export function exportData(
  format: DataFormat,
  ids: readonly string[] | null,
): Promise<{ readonly file: Blob; readonly name: string }> {
  return request(`/export/${format}`, ids && { ids }, async (response) => {
    if (!response.ok) throw await readError(response);
    const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    if (name === undefined) throw notFromServer(response);
    return { file: await response.blob(), name };
  });
}
