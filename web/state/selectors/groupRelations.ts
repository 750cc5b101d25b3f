import { foldLetters } from '../../../server/model/foldLetters.ts';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import type { Predicate } from '../../api/dataset.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import { createCollator } from '../../i18n/collator.ts';
import type { Language } from '../../i18n/language.ts';
import { firstDay } from './entityDates.ts';

/** Relations of an entity under one heading: of one predicate or one group of predicates, in one direction. */
export interface RelationGroup {
  /** Unique among the groups of an entity. */
  readonly key: string;
  readonly label: LocalisedText;
  /** Predicates of the relations, in the order of the vocabulary. */
  readonly predicates: readonly Predicate[];
  /** `in`: the entity is the object, and labels are the inverse ones. */
  readonly direction: 'out' | 'in';
  readonly relations: readonly RelationCard[];
}

/**
 * Groups by meaning and direction, in the order of the vocabulary: predicates of a group share a heading if the entity has
 * relations of several of them. Symmetric predicates have one direction.
 */
export function groupRelations(
  id: string,
  relations: readonly RelationCard[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly RelationGroup[] {
  const byPredicate = groupBy(relations, ({ predicate }) => predicate.id);
  const parts = [...predicates.values()].flatMap((predicate) => {
    const ofPredicate = byPredicate.get(predicate.id) ?? [];
    const isOut = ({ subject }: RelationCard) => predicate.symmetric || subject.id === id;
    return [
      { predicate, direction: 'out' as const, relations: ofPredicate.filter(isOut) },
      { predicate, direction: 'in' as const, relations: ofPredicate.filter((relation) => !isOut(relation)) },
    ].filter((part) => part.relations.length > 0);
  });
  const groups = groupBy(
    parts,
    ({ predicate, direction }) =>
      `${predicate.group ? `group ${predicate.group.id}` : `predicate ${predicate.id}`} ${direction}`,
  );
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const { predicate, direction } = first;
    const heading = members.length > 1 && predicate.group ? predicate.group : predicate;
    return {
      key,
      label: direction === 'in' ? heading.inverse : heading.label,
      predicates: members.map((member) => member.predicate),
      direction,
      relations: members.flatMap((member) => member.relations),
    };
  });
}

/** Sorts by date, latest first and undated ones last, then by the name of the other end. */
export function sortRelations(
  id: string,
  relations: readonly RelationCard[],
  entities: ReadonlyMap<string, EntityCard>,
  language: Language,
): readonly RelationCard[] {
  const collator = createCollator(language);
  return relations
    .map((relation) => {
      const end = otherEnd(id, relation);
      const name = entities.get(end)?.name[language] ?? end;
      return { relation, day: firstDay(relation.date ?? relation.start ?? relation.end) ?? '', name };
    })
    .sort((a, b) => Number(a.day < b.day) - Number(a.day > b.day) || collator.compare(a.name, b.name))
    .map(({ relation }) => relation);
}

/** Returns the relations that contain the text: in the other end's names or pinyin, the role, note, place or predicate. */
export function findRelations(
  id: string,
  relations: readonly RelationCard[],
  wanted: string,
  entities: ReadonlyMap<string, EntityCard>,
  predicates: ReadonlyMap<string, Predicate>,
): readonly RelationCard[] {
  const folded = foldLetters(wanted.trim());
  if (folded === '') return relations;
  const compact = withoutSpaces(folded);
  return relations.filter((relation) => {
    const end = entities.get(otherEnd(id, relation));
    const predicate = predicates.get(relation.predicate.id);
    const label = relation.subject.id === id || predicate?.symmetric ? predicate?.label : predicate?.inverse;
    const texts = [end?.name, relation.role, relation.note, relation.place?.name, label];
    return (
      texts.some((text) => text && [text.zh, text.en].some((one) => foldLetters(one).includes(folded))) ||
      // Pinyin is written with spaces and typed without.
      (compact !== '' && withoutSpaces(foldLetters(end?.pinyin ?? '')).includes(compact))
    );
  });
}

/** Returns the end of a relation that is not the given entity, or the entity itself for a loop. */
export function otherEnd(id: string, relation: Pick<RelationCard, 'subject' | 'object'>): string {
  return relation.subject.id === id ? relation.object.id : relation.subject.id;
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s'’]/gu, '');
}
