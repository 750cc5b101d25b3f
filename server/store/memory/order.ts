import { compare } from '../../model/compare.ts';
import type { Entity } from '../../model/entity.ts';

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

/** Highest degree first. */
export function byDegree(a: Entity, b: Entity): number {
  return b.degree - a.degree || byId(a, b);
}
