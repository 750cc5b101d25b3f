import type { SeedDataset } from '../../server/dataset/seedDataset.ts';

/** Fields with a text in one language only. */
const TEXT_FIELDS = new Set(['plural', 'aliases', 'authors', 'file']);

/** Returns the dataset with other texts. Ids, dates and numbers stay. `field` is the name of the field with the text. */
export function replaceTexts(seed: SeedDataset, replace: (text: string, field: string) => string): SeedDataset {
  return replaceIn(seed, '', replace) as SeedDataset;
}

function replaceIn(value: unknown, field: string, replace: (text: string, field: string) => string): unknown {
  if (typeof value === 'string') return TEXT_FIELDS.has(field) ? replace(value, field) : value;
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, field, replace));
  if (typeof value !== 'object' || value === null) return value;
  const isLocalised = 'zh' in value && 'en' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isLocalised && typeof item === 'string' ? replace(item, field) : replaceIn(item, key, replace),
    ]),
  );
}
