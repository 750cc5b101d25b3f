import { formatList, trimPunctuation } from '../../../server/model/linkFragment.ts';
import {
  type Areas,
  type ColorBy,
  DEFAULT_APPEARANCE,
  type GroupBy,
  parseAreas,
  parseColor,
  parseGroupBy,
  parseSize,
  type SizeBy,
} from './appearance.ts';
import { formatFilter, parseFilterItem, toFilter } from './filterFormat.ts';
import { formatFocus } from './focus.ts';
import { formatLayout, parseLayoutItem, toLayout } from './layout.ts';
import { type Condition, isValuesField, type PageFilter } from './pageFilters.ts';
import { resolveConditions } from './queryConditions.ts';
import type { ActiveDocument, ActivePath, Chart, Selection, View } from './view.ts';
import { formatPath, parsePath, parseViewPart } from './viewParts.ts';

/** Content of a view in a link besides its parts and positions, which depend on each other. */
export type LinkedValues = Omit<View, 'parts' | 'positions'>;

/** The field of a link that contains one value of a view. */
export interface LinkField<Value> {
  readonly name: string;
  /** Field in which older links have a part of the value. */
  readonly formerName?: string;
  /** Returns an empty text for the value of a new view. */
  readonly format: (value: Value) => string;
  readonly parse: (items: FieldItems, formerItems: FieldItems) => Value;
  /** Returns the value with current ids, without what the dataset no longer has. */
  readonly resolve: (value: Value, names: LinkNames) => Value;
}

/** The items of a field, in lower case. */
export interface FieldItems {
  /** Parses each item. Those for which `parse` returns null are reported as unreadable. */
  readonly each: <T>(parse: (item: string) => T | null) => readonly T[];
  /** Returns the ids among the items; others are reported as unreadable. */
  readonly ids: () => readonly string[];
}

/** Closed lists of the dataset. */
export type ListedKind = 'type' | 'kind' | 'predicate' | 'document' | 'community' | 'measure';

/** Ids that a link names, as far as the dataset has it. Everything else is reported as missing. */
export interface LinkNames {
  /** Returns the current id of an entity, also for a former one; null if there is none. */
  readonly entity: (id: string) => string | null;
  readonly hasRelation: (id: string) => boolean;
  readonly isListed: (kind: ListedKind, id: string) => boolean;
  readonly hasPath: (path: ActivePath) => boolean;
  /** Whether a part of the view adds an entity. */
  readonly isInView: (id: string) => boolean;
}

/** Ids of every kind: of entities, terms and documents, and those of relations, which may contain dots. */
export const LINK_ID = /^[a-z0-9][a-z0-9._-]{0,299}$/;

const LINK_FIELDS: { readonly [Key in keyof LinkedValues]: LinkField<LinkedValues[Key]> } = {
  hidden: entitiesInView('hide'),
  filter: {
    name: 'filter',
    formerName: 'without',
    format: (filter) => formatFilter(filter).join('~'),
    parse(items, formerItems) {
      const hiddenTypes = formerItems.ids();
      const former: readonly Condition[] =
        hiddenTypes.length > 0 ? [{ field: 'type', mode: 'without', values: hiddenTypes }] : [];
      return toFilter([...former, ...items.each(parseFilterItem)]);
    },
    resolve: resolveFilter,
  },
  selection: {
    name: 'select',
    format: ({ entities, relations }) =>
      formatList([...entities.map((id) => `e:${id}`), ...relations.map((id) => `r:${id}`)]),
    parse(items) {
      const selected = items.each(parseSelected);
      const ofKind = (kind: string) => selected.flatMap((item) => (item.kind === kind ? [item.id] : []));
      return { entities: ofKind('e'), relations: ofKind('r') } satisfies Selection;
    },
    resolve: ({ entities, relations }, names) => ({
      relations: relations.filter(names.hasRelation),
      entities: currentEntities(entities, names),
    }),
  },
  pinned: entitiesInView('pin'),
  path: {
    name: 'path',
    format: (path) => (path ? formatPath(path) : ''),
    parse: (items) => items.each((item) => parsePath(trimPunctuation(item)))[0] ?? null,
    resolve(path, names) {
      const [from, to] = [path && names.entity(path.from), path && names.entity(path.to)];
      if (!path || !from || !to) return null;
      const current = { ...path, from, to, conditions: resolveConditions(path.conditions, names) };
      return names.hasPath(current) ? current : null;
    },
  },
  focus: {
    name: 'focus',
    format: (focus) => (focus ? formatFocus(focus) : ''),
    parse(items) {
      const parsed = items.each(parseFocused);
      return parsed[0] ? { ids: parsed.map(({ id }) => id), depth: parsed[0].depth } : null;
    },
    resolve(focus, names) {
      const ids = focus ? currentEntities(focus.ids, names).filter(names.isInView) : [];
      return focus && ids.length > 0 ? { ...focus, ids } : null;
    },
  },
  document: {
    name: 'document',
    format: (document) => (document ? formatDocument(document) : ''),
    parse: (items) => items.each((item) => parseDocument(trimPunctuation(item)))[0] ?? null,
    resolve: (document, { isListed }) => (document && isListed('document', document.id) ? document : null),
  },
  layout: {
    name: 'layout',
    format: formatLayout,
    parse: (items) => toLayout(items.each((item) => parseLayoutItem(trimPunctuation(item)))),
    resolve: (layout) => layout,
  },
  color: oneOf<ColorBy>('color', DEFAULT_APPEARANCE.color, parseColor),
  size: oneOf<SizeBy>('size', DEFAULT_APPEARANCE.size, parseSize),
  areas: oneOf<Areas>('areas', DEFAULT_APPEARANCE.areas, parseAreas),
  groupBy: oneOf<GroupBy>('group', DEFAULT_APPEARANCE.groupBy, parseGroupBy),
  openGroups: {
    name: 'open',
    format: formatList,
    parse: (items) => items.ids(),
    // Keys of groups that no longer exist open nothing.
    resolve: (keys) => keys,
  },
  chart: {
    name: 'chart',
    format: (chart) => (chart ? formatList([`${chart.measure}.${chart.unit}`, ...chart.entities]) : ''),
    parse(items) {
      const ids = items.ids();
      const [measure, unit] = ids.find((id) => id.includes('.'))?.split('.') ?? [];
      return measure && unit ? { measure, unit, entities: ids.filter((id) => !id.includes('.')) } : null;
    },
    resolve: (chart, names) =>
      chart && names.isListed('measure', chart.measure)
        ? ({ ...chart, entities: currentEntities(chart.entities, names) } satisfies Chart)
        : null,
  },
};

const KEYS = Object.keys(LINK_FIELDS) as readonly (keyof LinkedValues)[];

/** Names of the fields in {@link formatLinkedValues}, and those of older links. */
export const LINKED_NAMES: readonly string[] = KEYS.flatMap((key) => {
  const { name, formerName } = fieldOf(key);
  return formerName === undefined ? [name] : [name, formerName];
});

/** Returns the fields as name and value, in the order in which links have them. */
export function formatLinkedValues(view: LinkedValues): readonly (readonly [name: string, value: string])[] {
  return KEYS.map((key) => [LINK_FIELDS[key].name, formatValue(view, key)] as const);
}

/** @param itemsOf Returns the items of a field by its name. */
export function parseLinkedValues(itemsOf: (name: string) => FieldItems): LinkedValues {
  return mapFields((key) => {
    const { name, formerName, parse } = fieldOf(key);
    return parse(itemsOf(name), itemsOf(formerName ?? name));
  });
}

/** Returns the values with current ids, without what the dataset no longer has. */
export function resolveLinkedValues(values: LinkedValues, names: LinkNames): LinkedValues {
  return mapFields((key) => resolveValue(values, key, names));
}

/** Returns the linked values of a view, or of a link. */
export function toLinkedValues(values: LinkedValues): LinkedValues {
  return mapFields((key) => values[key]);
}

/** Returns the ids of all entities and relations that the values name. */
export function idsIn(values: LinkedValues): readonly string[] {
  const ids: string[] = [];
  const note = (id: string): boolean => ids.push(id) > 0;
  resolveLinkedValues(values, {
    entity: (id) => (note(id) ? id : null),
    hasRelation: note,
    isListed: () => true,
    hasPath: () => true,
    isInView: () => true,
  });
  return ids;
}

function fieldOf(key: keyof LinkedValues): LinkField<unknown> {
  return LINK_FIELDS[key] as LinkField<unknown>;
}

function mapFields(valueFor: (key: keyof LinkedValues) => unknown): LinkedValues {
  return Object.fromEntries(KEYS.map((key) => [key, valueFor(key)])) as unknown as LinkedValues;
}

function formatValue<Key extends keyof LinkedValues>(values: LinkedValues, key: Key): string {
  return LINK_FIELDS[key].format(values[key]);
}

function resolveValue<Key extends keyof LinkedValues>(values: LinkedValues, key: Key, names: LinkNames): unknown {
  return LINK_FIELDS[key].resolve(values[key], names);
}

function entitiesInView(name: string): LinkField<readonly string[]> {
  return {
    name,
    format: formatList,
    parse: (items) => items.ids(),
    resolve: (ids, names) => currentEntities(ids, names).filter(names.isInView),
  };
}

/** A word; links omit that of a new view. */
function oneOf<Word extends string>(
  name: string,
  standard: Word,
  parse: (text: string) => Word | null,
): LinkField<Word> {
  return {
    name,
    format: (word) => (word === standard ? '' : word),
    parse: (items) => items.each((item) => parse(trimPunctuation(item)))[0] ?? standard,
    resolve: (word) => word,
  };
}

/** Drops values that the dataset no longer has, and conditions that would have no values. */
function resolveFilter({ conditions, kept, dims }: PageFilter, names: LinkNames): PageFilter {
  const isKnown = (field: Condition['field'], value: string): boolean => {
    if (field === 'kind' && !value.includes('.')) return names.isListed('type', value);
    return isValuesField(field) && field !== 'status' ? names.isListed(field, value) : true;
  };
  const known = conditions.flatMap((condition): readonly Condition[] => {
    if (!('values' in condition)) return [condition];
    const values = condition.values.filter((value) => isKnown(condition.field, value));
    return values.length > 0 ? [{ ...condition, values }] : [];
  });
  return {
    conditions: known,
    kept: { entities: currentEntities(kept.entities, names), relations: kept.relations.filter(names.hasRelation) },
    dims,
  };
}

function currentEntities(ids: readonly string[], { entity }: LinkNames): readonly string[] {
  return [...new Set(ids.flatMap((id) => entity(id) ?? []))];
}

function parseSelected(item: string): { readonly kind: string; readonly id: string } | null {
  const [, kind = '', text = ''] = /^([er]):(.*)$/.exec(item) ?? [];
  // The id of a relation may end with a dot.
  const id = kind === 'e' ? trimPunctuation(text) : text;
  return LINK_ID.test(id) ? { kind, id } : null;
}

/** The first item begins with the depth. */
function parseFocused(item: string): { readonly id: string; readonly depth: number } | null {
  const [, depth = '1', id] = /^(?:([1-3])\.)?([a-z0-9][a-z0-9_-]{0,299})$/.exec(trimPunctuation(item)) ?? [];
  return id === undefined ? null : { id, depth: Number(depth) };
}

function formatDocument({ id, onlyHere, line }: ActiveDocument): string {
  return [id, ...(onlyHere ? ['only'] : []), ...(line === null ? [] : [`line${line}`])].join('.');
}

function parseDocument(text: string): ActiveDocument | null {
  const [, id = '', only, line] = /^([^.]+)(\.only)?(?:\.line([1-9]\d{0,6}))?$/.exec(text) ?? [];
  const part = parseViewPart(`document.${id}`);
  if (part?.kind !== 'document') return null;
  return { id: part.id, onlyHere: only !== undefined, line: line === undefined ? null : Number(line) };
}
