import { isObject } from '../../server/model/isObject.ts';
import { formatFilter, parseFilter } from './view/filterFormat.ts';
import type { PageFilter } from './view/pageFilters.ts';

/** A filter with a name. Names are unique. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: PageFilter;
}

export const MAX_SAVED_FILTERS = 50;
export const MAX_FILTER_NAME = 60;

/** Adds a filter at the front, in place of one with the same name. */
export function saveFilter(saved: readonly SavedFilter[], name: string, filter: PageFilter): readonly SavedFilter[] {
  const cleaned = cleanName(name);
  if (cleaned === '') return saved;
  return [{ name: cleaned, filter }, ...saved.filter((other) => other.name !== cleaned)].slice(0, MAX_SAVED_FILTERS);
}

/** Renames a filter. Another one with the new name is replaced. */
export function renameFilter(saved: readonly SavedFilter[], name: string, newName: string): readonly SavedFilter[] {
  const cleaned = cleanName(newName);
  if (cleaned === '' || cleaned === name) return saved;
  return saved
    .filter((other) => other.name !== cleaned)
    .map((other) => (other.name === name ? { ...other, name: cleaned } : other));
}

export function deleteFilter(saved: readonly SavedFilter[], name: string): readonly SavedFilter[] {
  return saved.filter((other) => other.name !== name);
}

export function formatSavedFilters(saved: readonly SavedFilter[]): string {
  return JSON.stringify(saved.map(({ name, filter }) => ({ name, filter: formatFilter(filter) })));
}

/** Reads stored filters. Leaves out what is none, whatever the storage has. */
export function parseSavedFilters(text: string | null): readonly SavedFilter[] {
  const stored = parseJson(text);
  if (!Array.isArray(stored)) return [];
  const read = stored.flatMap((item: unknown): readonly SavedFilter[] => {
    if (!isObject(item) || typeof item.name !== 'string' || !Array.isArray(item.filter)) return [];
    const [name, texts] = [cleanName(item.name), item.filter.filter((one) => typeof one === 'string')];
    const filter = texts.length === item.filter.length ? parseFilter(texts) : null;
    return name !== '' && filter ? [{ name, filter }] : [];
  });
  return [...new Map(read.map((item) => [item.name, item])).values()].slice(0, MAX_SAVED_FILTERS);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function cleanName(name: string): string {
  return [...name.trim().replace(/\s+/g, ' ')].slice(0, MAX_FILTER_NAME).join('');
}
