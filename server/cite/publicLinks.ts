import type { Figure } from '../model/figure.ts';
import { formatFields, formatList } from '../model/linkFragment.ts';
import type { Relation } from '../model/relation.ts';

/*
 * Addresses under which others find what they read of here. `base` is PUBLIC_URL, without a slash at its end. Links to
 * the explorer are such as web/state/view/url.ts reads, and name the version: a reader who finds another one is told.
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

/** Figures are shown with their subject. */
export function figureLink(base: string, version: string, { subject }: Figure): string {
  return entityLink(base, version, subject);
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

/** GraphiQL with a query in it: the API itself answers no plain link, lest other pages ask it in their visitors' name. */
export function queryLink(base: string, query: string, variables: string | null): string {
  const asked = `${base}/graphiql?query=${encodeURIComponent(query)}`;
  return variables === null ? asked : `${asked}&variables=${encodeURIComponent(variables)}`;
}
