import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';

/*
 * Addresses under which others find what they read of here. `base` is PUBLIC_URL, without a slash at its end. Links to
 * the explorer are such as web/state/view/url.ts reads, and name the version: a reader who finds another one is told.
 */

export function datasetLink(base: string, version: string): string {
  return `${base}/#data=${encode(version)}`;
}

export function entityLink(base: string, version: string, id: string): string {
  return `${datasetLink(base, version)}&view=entity.${encode(id)}&select=e:${encode(id)}`;
}

export function relationLink(base: string, version: string, { id, object, subject }: Relation): string {
  const view = [...new Set([subject, object])].map((end) => `entity.${encode(end)}`).join('~');
  return `${datasetLink(base, version)}&view=${view}&select=r:${encode(id)}`;
}

/** Figures are read where what they are about is. */
export function figureLink(base: string, version: string, { subject }: Figure): string {
  return entityLink(base, version, subject);
}

export function documentLink(base: string, version: string, id: string): string {
  return `${datasetLink(base, version)}&view=document.${encode(id)}&document=${encode(id)}`;
}

/** GraphiQL with a query in it: the API itself answers no plain link, lest other pages ask it in their visitors' name. */
export function queryLink(base: string, query: string, variables: string | null): string {
  const asked = `${base}/graphiql?query=${encodeURIComponent(query)}`;
  return variables === null ? asked : `${asked}&variables=${encodeURIComponent(variables)}`;
}

/** As the explorer writes items: `~` parts those of a list. */
function encode(item: string): string {
  return encodeURIComponent(item).replaceAll('~', '%7E').replaceAll('%3A', ':');
}
