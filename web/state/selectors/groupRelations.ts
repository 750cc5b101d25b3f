import type { Predicate } from '../../api/dataset.ts';
import type { RelationCard } from '../../api/subgraph.ts';

/** Relations of one entity that read alike from it. */
export interface RelationGroup {
  readonly predicate: Predicate;
  /** `in`: the entity is their object, and the predicate's inverse is read. */
  readonly direction: 'out' | 'in';
  readonly relations: readonly RelationCard[];
}

/** The relations of an entity by predicate, in the vocabulary's order, and by direction; symmetric ones in one group. */
export function groupRelations(
  id: string,
  relations: readonly RelationCard[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly RelationGroup[] {
  return [...predicates.values()].flatMap((predicate) => {
    const these = relations.filter((relation) => relation.predicate.id === predicate.id);
    const out = these.filter((relation) => predicate.symmetric || relation.subject.id === id);
    const into = these.filter((relation) => !out.includes(relation));
    return [
      ...(out.length > 0 ? [{ predicate, direction: 'out' as const, relations: out }] : []),
      ...(into.length > 0 ? [{ predicate, direction: 'in' as const, relations: into }] : []),
    ];
  });
}

/** The end of a relation that is not the given entity; itself where both are. */
export function otherEnd(id: string, relation: Pick<RelationCard, 'subject' | 'object'>): string {
  return relation.subject.id === id ? relation.object.id : relation.subject.id;
}
