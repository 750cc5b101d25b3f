import type { Entity } from '../../model/entity.ts';

/** By code unit, or by number. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

/** The best connected first. */
export function byDegree(a: Entity, b: Entity): number {
  return b.degree - a.degree || byId(a, b);
}
