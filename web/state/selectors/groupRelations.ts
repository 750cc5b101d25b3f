import type { Predicate } from '../../api/dataset.ts';
import type { RelationCard } from '../../api/subgraph.ts';

/** Relations of an entity with the same predicate and direction. */
export interface RelationGroup {
  readonly predicate: Predicate;
  /** `in`: the entity is the object, and the label is the inverse of the predicate. */
  readonly direction: 'out' | 'in';
  readonly relations: readonly RelationCard[];
}

/** Groups by predicate, in the order of the vocabulary, and direction. Symmetric predicates have one group. */
export function groupRelations(
  id: string,
  relations: readonly RelationCard[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly RelationGroup[] {
  return [...predicates.values()].flatMap((predicate) => {
    const ofPredicate = relations.filter((relation) => relation.predicate.id === predicate.id);
    const out = ofPredicate.filter((relation) => predicate.symmetric || relation.subject.id === id);
    const into = ofPredicate.filter((relation) => !out.includes(relation));
    return [
      ...(out.length > 0 ? [{ predicate, direction: 'out' as const, relations: out }] : []),
      ...(into.length > 0 ? [{ predicate, direction: 'in' as const, relations: into }] : []),
    ];
  });
}

/** Returns the end of a relation that is not the given entity, or the entity itself for a loop. */
export function otherEnd(id: string, relation: Pick<RelationCard, 'subject' | 'object'>): string {
  return relation.subject.id === id ? relation.object.id : relation.subject.id;
}
