import { formatFields, formatList } from '../model/linkFragment.ts';
import type { Relation } from '../model/relation.ts';

/*
 * Permanent links. `base` is PUBLIC_URL, without a slash at its end. Links to the explorer have the format that
 * web/state/view/url.ts reads. They name the version, so that the page can tell a reader that it serves another one.
 */

export function datasetLink(base: string, version: string): string {
  return explorerLink(base, version, []);
}

export function entityLink(base: string, version: string, id: string): string {
  return explorerLink(base, version, [
    ['view', formatList([`entity.${id}`])],
    ['select', formatList([`e:${id}`])],
  ]);
}

export function relationLink(base: string, version: string, { id, object, subject }: Relation): string {
  const ends = [...new Set([subject, object])];
  return explorerLink(base, version, [
    ['view', formatList(ends.map((end) => `entity.${end}`))],
    ['select', formatList([`r:${id}`])],
  ]);
}

export function documentLink(base: string, version: string, id: string): string {
  return explorerLink(base, version, [
    ['view', formatList([`document.${id}`])],
    ['document', formatList([id])],
  ]);
}

function explorerLink(base: string, version: string, fields: Parameters<typeof formatFields>[0]): string {
  return `${base}/#${formatFields([['data', formatList([version])], ...fields])}`;
}

/** Links to GraphiQL with the query: the API rejects plain links, as a protection against cross-site requests. */
export function queryLink(base: string, query: string, variables: string | null): string {
  const asked = `${base}/graphiql?query=${encodeURIComponent(query)}`;
  return variables === null ? asked : `${asked}&variables=${encodeURIComponent(variables)}`;
}
