import { parseEdtf } from '../../../server/model/edtf.ts';
import { LONGEST_PATH } from '../../api/paths.ts';

/** A condition of an expansion or of a path search. All conditions hold together, except where their kind says otherwise. */
export interface QueryCondition {
  readonly kind: ConditionKind;
  readonly value: string;
}

export type ConditionKind = keyof typeof KINDS;

interface Kind {
  /** A single condition of the kind replaces the one before. */
  readonly single: boolean;
  readonly isValid: (value: string) => boolean;
}

/** The API refuses longer ids. */
const ID = /^[a-z0-9][a-z0-9_-]{0,299}$/;
const isId = (value: string): boolean => ID.test(value);
const oneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);
const numberFrom =
  (min: number, max: number) =>
  (value: string): boolean =>
    /^[1-9]\d{0,4}$|^0$/.test(value) && Number(value) >= min && Number(value) <= max;
const isBound = (value: string): boolean => !value.includes('/') && parseEdtf(value) !== null;

/** Every kind of condition, in the order of links. Links contain the names of kinds. */
const KINDS = {
  /** An entity that a path passes. */
  via: { single: false, isValid: isId },
  /** A path passes an entity of this type. */
  'via-type': { single: false, isValid: isId },
  /** An entity that no path passes. */
  avoid: { single: false, isValid: isId },
  'avoid-type': { single: false, isValid: isId },
  /** Paths pass no entity with more relations than this. */
  hubs: { single: true, isValid: numberFrom(1, 9999) },
  /** Relations have one of these predicates. */
  predicate: { single: false, isValid: isId },
  direction: { single: true, isValid: oneOf('out', 'in') },
  /** First and last year, month or day of relations. */
  from: { single: true, isValid: isBound },
  to: { single: true, isValid: isBound },
  /** Minimum number of documents that support a relation. */
  documents: { single: true, isValid: numberFrom(2, 99) },
  status: { single: true, isValid: oneOf('asserted') },
  /** All paths instead of the shortest ones. */
  mode: { single: true, isValid: oneOf('all') },
  /** Maximum number of relations in a path. */
  length: { single: true, isValid: numberFrom(1, LONGEST_PATH - 1) },
  prefer: { single: false, isValid: oneOf('documents', 'low_degree') },
  /** Distance of the neighbours in an expansion, if it is not 1. */
  depth: { single: true, isValid: numberFrom(2, 3) },
} as const satisfies Record<string, Kind>;

export const RELATION_KINDS = ['predicate', 'direction', 'from', 'to', 'documents', 'status'] as const;
export const EXPANSION_KINDS: readonly ConditionKind[] = [...RELATION_KINDS, 'depth'];
export const PATH_KINDS = (Object.keys(KINDS) as ConditionKind[]).filter((kind) => kind !== 'depth');

/** Kinds that change the order of paths or add paths. All others may leave no path. */
const UNRESTRICTING_KINDS: readonly ConditionKind[] = ['mode', 'prefer'];

/** Returns whether a condition may leave no path. */
export function isRestricting({ kind }: QueryCondition): boolean {
  return !UNRESTRICTING_KINDS.includes(kind);
}

/** Limit of the API for `via`. */
const MAX_VIA = 3;

/** Returns the values of a kind. */
export function valuesOf(conditions: readonly QueryCondition[], kind: ConditionKind): readonly string[] {
  return conditions.flatMap((condition) => (condition.kind === kind ? [condition.value] : []));
}

/** Returns the value of a kind that conditions have once; null if there is none. */
export function singleValue(conditions: readonly QueryCondition[], kind: ConditionKind): string | null {
  return valuesOf(conditions, kind)[0] ?? null;
}

/** Adds a condition and returns all in the order of links. Returns null if the value is invalid, or there are too many. */
export function addCondition(
  conditions: readonly QueryCondition[],
  { kind, value }: QueryCondition,
): readonly QueryCondition[] | null {
  if (!KINDS[kind].isValid(value)) return null;
  const others = conditions.filter((other) => other.kind !== kind || (!KINDS[kind].single && other.value !== value));
  return normalise([...others, { kind, value }]);
}

export function withoutCondition(
  conditions: readonly QueryCondition[],
  removed: QueryCondition,
): readonly QueryCondition[] {
  return conditions.filter(({ kind, value }) => kind !== removed.kind || value !== removed.value);
}

/** Formats conditions for links: `avoid-type:concept+status:asserted`. Cache keys have the same form. */
export function formatConditions(conditions: readonly QueryCondition[]): string {
  return conditions.map(({ kind, value }) => `${kind}:${value}`).join('+');
}

/** Inverse of {@link formatConditions}, for conditions of the given kinds. Returns null if one is invalid. */
export function parseConditions(
  items: readonly string[],
  kinds: readonly ConditionKind[],
): readonly QueryCondition[] | null {
  const parsed = items.flatMap((item): QueryCondition[] => {
    const [name, value = '', ...rest] = item.split(':');
    const kind = kinds.find((known) => known === name);
    return kind && rest.length === 0 && KINDS[kind].isValid(value) ? [{ kind, value }] : [];
  });
  return parsed.length === items.length ? normalise(parsed) : null;
}

/** Returns each condition once, in the order of links. Returns null if conditions contradict the limits of the API. */
function normalise(conditions: readonly QueryCondition[]): readonly QueryCondition[] | null {
  const ordered = (Object.keys(KINDS) as ConditionKind[]).flatMap((kind) =>
    [...new Set(valuesOf(conditions, kind))].sort().map((value) => ({ kind, value })),
  );
  const isRepeated = (Object.keys(KINDS) as ConditionKind[]).some(
    (kind) => KINDS[kind].single && valuesOf(ordered, kind).length > 1,
  );
  const via = ordered.filter(({ kind }) => kind === 'via' || kind === 'via-type').length;
  return isRepeated || via > MAX_VIA ? null : ordered;
}

/** Returns conditions with current ids, without those that name something that the dataset no longer has. */
export function resolveConditions(
  conditions: readonly QueryCondition[],
  names: {
    readonly entity: (id: string) => string | null;
    readonly isListed: (kind: 'type' | 'predicate', id: string) => boolean;
  },
): readonly QueryCondition[] {
  const resolved = conditions.flatMap((condition): readonly QueryCondition[] => {
    const { kind, value } = condition;
    if (kind === 'via' || kind === 'avoid') {
      const id = names.entity(value);
      return id === null ? [] : [{ kind, value: id }];
    }
    if (kind === 'predicate') return names.isListed('predicate', value) ? [condition] : [];
    return !kind.endsWith('-type') || names.isListed('type', value) ? [condition] : [];
  });
  return normalise(resolved) ?? resolved;
}
