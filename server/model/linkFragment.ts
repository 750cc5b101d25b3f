/*
 * The fragment of a link to the explorer: fields `name=value` with `&` between them; a list has `~` between its items.
 */

/** Formats the fields without `#`. Fields without a value are left out, except `view`: an empty canvas is a view. */
export function formatFields(fields: readonly (readonly [name: string, value: string])[]): string {
  return fields
    .filter(([name, value]) => value !== '' || name === 'view')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

export function formatList(items: readonly string[]): string {
  return items.map(escapeItem).join('~');
}

/** Splits a list into its items, which are still escaped. */
export function splitList(text: string | undefined): readonly string[] {
  return text ? text.split('~').filter((item) => item !== '') : [];
}

/** `encodeURIComponent` leaves `~` as it is. A colon needs no escape in a fragment. */
function escapeItem(item: string): string {
  return encodeURIComponent(item).replaceAll('~', '%7E').replaceAll('%3A', ':');
}

/** Returns null for a text that is not percent-encoded. */
export function unescapeItem(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
