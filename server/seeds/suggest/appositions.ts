import { numeralsFor } from '../documents/numerals.ts';
import { entitiesById, formsOf } from '../seeds.ts';
import { comparableForms } from './knownNames.ts';
import { describes, type Participant } from './participants.ts';
import { POSTS } from './persons.ts';
import type { Reading, RelationFound } from './reading.ts';
import { FOLLOWS_FROM_NAME, NAME_PATTERNS, POST_LABELS } from './relationPatterns.ts';
import { toRunningText } from './runningText.ts';

const POST = `(?:[\\p{Script=Han}a-z]{0,12}(?:${POSTS}))`;
const POST_LIST = new RegExp(`^${POST}(?:[、兼]${POST})*$`, 'u');

/** Finds ORGANISATION POST PERSON, also with several organisations. A 创始人 founded the organisation. */
export function findPosts({ participants, propose, text }: Reading): RelationFound[] {
  const { comparable, printed } = text;
  return participants.flatMap((person, index) => {
    if (!person.types.has('person')) return [];
    const found: RelationFound[] = [];
    let { start } = person;
    let post = '';
    for (const organisation of participants.slice(0, index).reverse()) {
      const gap = comparable.slice(organisation.end, start);
      const isPost = POST_LIST.test(gap.replace(/[、,]$/, ''));
      if (isPost) post = printed.slice(organisation.end, start).replace(/[、，,]$/, '');
      // 江海大学 in 江海大学新闻学院 is no further organisation.
      const isList = post !== '' && gap === '、';
      if (!isPost && !isList && !(post !== '' && gap === '')) break;
      start = organisation.start;
      if (gap === '') continue;
      const role = post.replace(/(?:联合)?创始人[、兼]?|[、兼](?:联合)?创始人/, '');
      if (role !== post) found.push(...propose(person, ['founded'], organisation));
      if (role !== '') {
        found.push(
          ...propose(person, ['holds_post_at'], organisation, { role: { zh: role, en: translatePosts(role) } }),
        );
      }
    }
    return found;
  });
}

/** Returns "?" for a post without an English label. */
function translatePosts(role: string): string {
  const labels = role.split(/[、兼]/).map((post) => POST_LABELS[post.toUpperCase()]);
  return labels.every((label) => label !== undefined) ? labels.join(' and ') : '?';
}

/** Finds CLASS《TITLE》 and A、B等CLASS. */
export function findClasses({ groups, participants, propose, seeds, text: { comparable } }: Reading): RelationFound[] {
  const entities = entitiesById(seeds);
  const kinds = new Map(
    seeds.vocabulary.types.flatMap((type) => type.kinds.map(({ id, label }) => [`${type.id} ${id}`, label.zh])),
  );
  /** The kind of an entity says it already. */
  const isItsKind = (member: Participant, kind: Participant) => {
    const entity = entities.get(member.id ?? '');
    return kinds.get(`${entity?.type} ${entity?.kind}`) === entities.get(kind.id ?? '')?.name.zh;
  };
  const classify = (member: Participant, kind: Participant) =>
    isItsKind(member, kind) ? [] : propose(member, ['is_a'], kind);
  const titles = participants.flatMap((kind, index) => {
    const members: Participant[] = [];
    for (const member of participants.slice(index + 1)) {
      const last = members.at(-1);
      const continues = last
        ? /^、?$/.test(comparable.slice(last.end, member.start))
        : describes(comparable, kind, member);
      if (!continues || comparable[member.start] !== '《') break;
      members.push(member);
    }
    return members.flatMap((member) => classify(member, kind));
  });
  const listed = groups.flatMap(({ kind, members }) =>
    kind ? members.flatMap((member) => classify(member, kind)) : [],
  );
  return [...titles, ...listed];
}

/** Finds relations that follow from a name, or from a name directly before another one. */
export function findNamed({ participants, propose, seeds }: Reading): RelationFound[] {
  const entities = entitiesById(seeds);
  const groupOf = new Map(seeds.vocabulary.types.map(({ group, id }) => [id, group]));
  const owners = [...comparableForms(formsOf(seeds, null))].filter(
    ([form, ids]) => [...form].length >= 2 && ids.length === 1,
  );
  const is = (id: string, wanted: readonly string[]) => {
    const { kind, type } = entities.get(id) ?? { type: '', kind: null };
    return wanted.some((one) => one === type || one === groupOf.get(type) || one === `${type}/${kind}`);
  };
  const relate = (whole: Participant, part: Participant, position: string) => {
    const pattern = NAME_PATTERNS.find(
      (one) =>
        one.position === position &&
        is(whole.id ?? '', one.subject) &&
        is(part.id ?? '', one.object) &&
        (!one.ending || one.ending.test(whole.printed)),
    );
    return pattern ? propose(whole, [pattern.predicate], part, { reason: pattern.reason }) : [];
  };
  return participants.flatMap((whole, index) => {
    // Names such as 微短剧+文旅 are combinations.
    if (whole.id === null || whole.printed.includes('+')) return [];
    const before = participants[index - 1];
    const adjacent = before?.id && before.end === whole.start ? relate(whole, before, 'before') : [];
    const name = toRunningText(whole.printed).comparable.replace(/[《》“”]/g, '');
    const inside = owners.filter(([form, [id]]) => form !== name && id !== whole.id && name.includes(form));
    const parts = inside
      .filter(([form]) => !inside.some(([longer]) => longer !== form && longer.includes(form)))
      .flatMap(([form, [id = '']]): RelationFound[] => {
        const part = { ...whole, id, printed: form, types: new Set([entities.get(id)?.type ?? '']) };
        const edition = editionOf(name.slice(0, name.length - form.length));
        if (edition !== null && name.endsWith(form)) return propose(whole, ['edition_of'], part, { edition });
        if (/^\(?\d{4}\)?年?$/.test(name.replace(form, '')))
          return propose(whole, ['edition_of'], part, { reason: FOLLOWS_FROM_NAME });
        const positions = [
          'inside',
          ...(name.startsWith(form) ? ['start'] : []),
          ...(name.endsWith(form) ? ['end'] : []),
        ];
        return positions.flatMap((position) => relate(whole, part, position));
      });
    return [...adjacent, ...parts];
  });
}

/** Reads 第十一届, 第11届 or 首届 as a number. */
function editionOf(ordinal: string): string | null {
  if (ordinal === '首届') return '1';
  const numeral = /^第(.+)[届期次]$/.exec(ordinal)?.[1];
  if (numeral === undefined) return null;
  if (/^\d+$/.test(numeral)) return numeral;
  const numbers = Array.from({ length: HIGHEST_EDITION }, (_, index) => String(index + 1));
  return (
    numbers.find((number) => numeralsFor(number, '').some((form) => new RegExp(`^${form.source}$`).test(numeral))) ??
    null
  );
}

const HIGHEST_EDITION = 199;
