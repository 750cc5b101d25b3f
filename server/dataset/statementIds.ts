import { createHash } from 'node:crypto';
import { groupBy } from '../model/groupBy.ts';
import { type SeedStatement, statementKey } from './mergeStatements.ts';
import type { SeedFigure, SeedRelation } from './seedDataset.ts';

/**
 * Returns readable ids, parallel to `relations`: `subject--predicate--object`. If several relations share that, the first
 * qualifier that differs in all of them is added, or else a hash. Ids do not depend on the order of the relations.
 */
export function relationIds(relations: readonly SeedRelation[]): string[] {
  return withSuffixes(relations, ({ subject, predicate, object }) => `${subject}--${predicate}--${object}`, [
    ({ date }) => slug(date),
    ({ start }) => slug(start),
    ({ edition }) => slug(edition),
    ({ rank }) => slug(rank),
    ({ role }) => slug(role?.en ?? null),
    ({ place }) => slug(place),
  ]);
}

/** Returns readable ids: `subject--measure--amount-unit`, with the date, and a hash if several figures share that. */
export function figureIds(figures: readonly SeedFigure[]): string[] {
  return withSuffixes(
    figures,
    ({ subject, measure, amount, unit, asOf }) =>
      [subject, measure, `${amount}-${unit}`, ...(asOf === null ? [] : [slug(asOf)])].join('--'),
    [],
  );
}

function withSuffixes<T extends SeedStatement>(
  statements: readonly T[],
  baseOf: (statement: T) => string,
  qualifiers: readonly ((statement: T) => string)[],
): string[] {
  const ids = new Map<T, string>();
  for (const [base, group] of groupBy(statements, baseOf)) {
    const suffixes = group.length === 1 ? [''] : suffixesOf(group, qualifiers);
    for (const [index, statement] of group.entries()) ids.set(statement, base + (suffixes[index] ?? ''));
  }
  return statements.map((statement) => ids.get(statement) ?? '');
}

function suffixesOf<T extends SeedStatement>(
  group: readonly T[],
  qualifiers: readonly ((statement: T) => string)[],
): string[] {
  for (const qualifierOf of qualifiers) {
    const values = group.map(qualifierOf);
    if (values.every((value) => value !== '') && new Set(values).size === values.length) {
      return values.map((value) => `--${value}`);
    }
  }
  return group.map((statement) => `--${hash(statementKey(statement))}`);
}

function slug(value: string | number | null): string {
  if (value === null) return '';
  return String(value)
    .toLowerCase()
    .replaceAll('/', '_')
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
