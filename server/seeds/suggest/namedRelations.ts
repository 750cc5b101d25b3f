import { standsAlone } from '../documents/documentText.ts';
import { entitiesById, formsOf } from '../seeds.ts';
import { comparableForms } from './knownNames.ts';
import { editionOf } from './ordinals.ts';
import type { Participant } from './participants.ts';
import type { Reading, RelationFound } from './reading.ts';
import { FOLLOWS_FROM_NAME, NAME_PATTERNS } from './relationPatterns.ts';
import { toRunningText } from './runningText.ts';

/** Finds relations that follow from a name, or from a name directly before another one. */
export function findNamed({ participants, propose, seeds }: Reading): RelationFound[] {
  const entities = entitiesById(seeds);
  const groupOf = new Map(seeds.vocabulary.types.map(({ group, id }) => [id, group]));
  const owners = [...comparableForms(formsOf(seeds, null))].flatMap(([form, [id, ...others]]) =>
    [...form].length >= 2 && id !== undefined && others.length === 0 ? [{ form, id }] : [],
  );
  const is = ({ id }: Participant, wanted: readonly string[]) => {
    const { kind, type } = entities.get(id ?? '') ?? { type: '', kind: null };
    return wanted.some((one) => one === type || one === groupOf.get(type) || one === `${type}/${kind}`);
  };
  const relate = (whole: Participant, part: Participant, position: string) => {
    const pattern = NAME_PATTERNS.find(
      (one) =>
        one.position === position &&
        is(whole, one.subject) &&
        is(part, one.object) &&
        (!one.ending || one.ending.test(whole.printed)),
    );
    return pattern ? propose(whole, [pattern.predicate], part, { reason: pattern.reason }) : [];
  };
  const toPart = (whole: Participant, { form, id }: (typeof owners)[number]): Participant => ({
    ...whole,
    id,
    printed: form,
    type: entities.get(id)?.type ?? null,
  });
  /** Combines 微短剧 with 文旅 in 微短剧+文旅, which uses the technology among its parts. */
  const combine = (whole: Participant, name: string): RelationFound[] => {
    const parts = name
      .split('+')
      .flatMap((part) => owners.filter(({ form }) => form === part).map((owner) => toPart(whole, owner)));
    const [one, other, ...more] = parts;
    const reason = FOLLOWS_FROM_NAME;
    return [
      ...(one && other && more.length === 0 ? propose(one, ['combined_with'], other, { reason }) : []),
      ...parts
        .filter(({ type }) => type === 'technology')
        .flatMap((part) => propose(whole, ['uses_technology'], part, { reason })),
    ];
  };
  return participants.flatMap((whole, index) => {
    const name = toRunningText(whole.printed).comparable.replace(/[《》“”]/g, '');
    if (name.includes('+')) return combine(whole, name);
    const before = participants[index - 1];
    const adjacent = before?.end === whole.start ? relate(whole, before, 'before') : [];
    const inside = owners.filter(
      ({ form, id }) =>
        form !== name && id !== whole.id && name.includes(form) && standsAlone(name, form, name.indexOf(form)),
    );
    const parts = inside
      .filter(({ form }) => !inside.some(({ form: longer }) => longer !== form && longer.includes(form)))
      .flatMap((owner): RelationFound[] => {
        const part = toPart(whole, owner);
        const edition = editionOf(name.slice(0, name.length - owner.form.length));
        if (edition !== null && name.endsWith(owner.form)) return propose(whole, ['edition_of'], part, { edition });
        if (/^\(?\d{4}\)?年?$/.test(name.replace(owner.form, '')))
          return propose(whole, ['edition_of'], part, { reason: FOLLOWS_FROM_NAME });
        const positions = [
          'inside',
          ...(name.startsWith(owner.form) ? ['start'] : []),
          ...(name.endsWith(owner.form) ? ['end'] : []),
        ];
        return positions.flatMap((position) => relate(whole, part, position));
      });
    return [...adjacent, ...parts];
  });
}
