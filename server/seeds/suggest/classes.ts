import { entitiesById } from '../seeds.ts';
import { describes, isClass, type Participant } from './participants.ts';
import type { Reading, RelationFound } from './reading.ts';

/** Words between a class and its examples. */
const BEFORE_EXAMPLES = /^(?:节目|作品|剧目)?,?(?:如|例如|比如|包括)$/;
/** Words between an award and its entries. */
const BEFORE_ENTRIES = /^(?:为|是|包括|:)$/;

/** Finds CLASS《TITLE》, A、B等CLASS and CLASS，如A、B. A title uses a technology that stands directly before it. */
export function findClasses(reading: Reading): RelationFound[] {
  const { groups, propose, seeds, text } = reading;
  const entities = entitiesById(seeds);
  const kinds = new Map(
    seeds.vocabulary.types.flatMap((type) => type.kinds.map(({ id, label }) => [`${type.id} ${id}`, label.zh])),
  );
  /** Whether the kind of an entity, or of a new name, says it already. */
  const isItsKind = (member: Participant, kind: Participant) => {
    const label = entities.get(kind.id ?? '')?.name.zh ?? '';
    const entity = entities.get(member.id ?? '');
    return entity ? kinds.get(`${entity.type} ${entity.kind}`) === label : [...kinds.values()].includes(label);
  };
  const classify = (members: readonly Participant[], kind: Participant) =>
    members.flatMap((member) => {
      if (kind.type === 'technology' && member.type === 'production') return propose(member, ['uses_technology'], kind);
      return isItsKind(member, kind) ? [] : propose(member, ['is_a'], kind);
    });
  const titles = findTitles(reading).flatMap(({ kind, members }) => classify(members, kind));
  const listed = groups.flatMap(({ kinds: classes, members }) => classes.flatMap((kind) => classify(members, kind)));
  const examples = groups.flatMap(({ end, members: [kind, ...others] }, index) => {
    const next = groups[index + 1];
    const isExample = next && BEFORE_EXAMPLES.test(text.comparable.slice(end, next.start));
    return kind && others.length === 0 && isClass(kind) && isExample ? classify(next.members, kind) : [];
  });
  return [...titles, ...listed, ...examples];
}

/** Finds each name with the titles directly behind it. */
function findTitles({ participants, text: { comparable } }: Reading) {
  return participants.map((kind, index) => {
    const members: Participant[] = [];
    for (const member of participants.slice(index + 1)) {
      const last = members.at(-1);
      const continues = last
        ? /^、?$/.test(comparable.slice(last.end, member.start))
        : describes(comparable, kind, member);
      if (!continues || comparable[member.start] !== '《') break;
      members.push(member);
    }
    return { kind, members };
  });
}

/** Finds AWARD为《A》《B》. */
export function findEntries({ groups, propose, text: { comparable } }: Reading): RelationFound[] {
  return groups.flatMap(({ end, members: [award, ...others] }, index) => {
    const next = groups[index + 1];
    if (!award || others.length > 0 || !next || !BEFORE_ENTRIES.test(comparable.slice(end, next.start))) return [];
    return next.members.flatMap((entry) => propose(entry, ['ranked_in'], award));
  });
}
