import type { Vocabulary } from '../../model/vocabulary.ts';
import { type Group, maskNames, NAME, type Participant } from './participants.ts';
import type { Reading, RelationFound } from './reading.ts';
import { ADJUNCT, type Arrangement, VERB_PATTERNS, type VerbPattern } from './relationPatterns.ts';
import { SPEECH } from './reportedSpeech.ts';
import { findAll, overlaps, type Span } from './runningText.ts';

type End = 'subject' | 'object';
type Ends = Readonly<Record<End, Group>>;

/** A verb, with the groups around it. */
interface Place {
  /** The text with masked names. */
  readonly masked: string;
  readonly pattern: VerbPattern;
  readonly verb: Span;
  /** The text between commas. */
  readonly clause: Span;
  readonly sentence: Span;
  /** Groups of the sentence. */
  readonly groups: readonly Group[];
  /** Groups of the paragraph. */
  readonly paragraph: readonly Group[];
  /** Types that the pattern allows at the ends. */
  readonly types: Readonly<Record<End, readonly string[]>>;
}

const SENTENCE = /[^。!?;\n]+/g;
const CLAUSE = /[^,:]+/g;
const longestFirst = (words: string) =>
  words
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
const WORDS = longestFirst(VERB_PATTERNS.map(({ words }) => words).join('|'));
/** The last part are nouns that begin with a verb: 制作方. */
const VERB = new RegExp(`(?:${WORDS})(?!方|者|人|商|企业|单位|机构|效率|成本|体系|区)`, 'g');
/** The last verb before 的 in a relative clause. */
const MODIFIER = new RegExp(`^.*?(?:${WORDS})的`);
/** 的 and the name that a name before it only describes. */
const DESCRIBED = new RegExp(`^[^,:${NAME}]{0,8}的[^,:${NAME}]{0,4}${NAME}`);

/** Longest text between a verb and its object, and between a place or a list and its verb, in characters without names. */
const OBJECT_DISTANCE = 18;
const PLACE_DISTANCE = 12;

/** Finds relations by the words of verbs and the position of the names around them. */
export function findByVerbs({ groups, participants, propose, seeds, text }: Reading): RelationFound[] {
  const masked = maskNames(text.comparable, participants);
  return findPlaces(masked, groups, seeds.vocabulary).flatMap((place) => {
    const { pattern, verb } = place;
    const word = masked.slice(verb.start, verb.end);
    const en = pattern.roles?.[word];
    const role = en === undefined ? null : { zh: word, en };
    return pattern.arrangements
      .flatMap((arrangement) => ENDS[arrangement](place))
      .flatMap(({ object, subject }) =>
        subject.members.flatMap((one) => object.members.map((other) => [one, other] as const)),
      )
      .filter(([one, other]) => isAllowed(place, one, 'subject') && isAllowed(place, other, 'object'))
      .flatMap(([one, other]) => propose(one, pattern.predicates, other, { role }));
  });
}

/** Finds every verb, once for each pattern. */
function findPlaces(masked: string, allGroups: readonly Group[], vocabulary: Vocabulary): Place[] {
  const patterns = VERB_PATTERNS.map((pattern) => ({
    pattern,
    words: new RegExp(`^(?:${pattern.words})$`),
    types: {
      subject: typesOf(vocabulary, pattern, 'subject'),
      object: typesOf(vocabulary, pattern, 'object'),
    },
  }));
  return findAll(masked, SENTENCE).flatMap((sentence) => {
    const groups = allGroups.filter((group) => overlaps(group, sentence));
    if (groups.length === 0) return [];
    return findAll(masked, CLAUSE, sentence).flatMap((clause) =>
      findAll(masked, VERB, clause).flatMap((verb) => {
        const rest = masked.slice(verb.end, clause.end);
        const from = masked.lastIndexOf('\n', verb.start);
        const to = masked.indexOf('\n', verb.start);
        const paragraph = allGroups.filter(({ start }) => start > from && (to === -1 || start < to));
        return patterns
          .filter(({ words }) => words.test(masked.slice(verb.start, verb.end)))
          .filter(({ pattern: { only, unless } }) => (!only || only.test(rest)) && !unless?.test(rest))
          .map(({ pattern, types }) => ({ masked, pattern, verb, clause, sentence, groups, paragraph, types }));
      }),
    );
  });
}

function typesOf({ predicates, types }: Vocabulary, pattern: VerbPattern, end: End): string[] {
  const wanted = pattern[end];
  if (wanted) return types.filter(({ group, id }) => wanted.includes(id) || wanted.includes(group)).map(({ id }) => id);
  return predicates
    .filter(({ id }) => pattern.predicates.includes(id))
    .flatMap(({ objectTypes, subjectTypes }) => (end === 'subject' ? subjectTypes : objectTypes));
}

/** Whether the pattern allows a group at an end. */
function fits(place: Place, { members }: Group, end: End): boolean {
  return members.some((member) => isAllowed(place, member, end));
}

function isAllowed({ types }: Place, { type }: Participant, end: End): boolean {
  return types[end].some((one) => one === type);
}

/** The groups at both ends of a verb. */
const ENDS: Readonly<Record<Arrangement, (place: Place) => Ends[]>> = {
  verb: (place) => pair(groupBefore(place, 'subject'), groupAfter(place, 'object')),
  reverse: (place) => pair(groupAfter(place, 'subject'), groupBefore(place, 'object')),
  by: (place) => byAgent(place).flatMap(([agent, other]) => pair(agent, other)),
  means: (place) => byAgent(place).flatMap(([means, other]) => pair(other, means)),
  place: (place) => atPlace(place).flatMap(([location, other]) => pair(other, location)),
  host: (place) => atPlace(place).flatMap(([location, other]) => pair(location, other)),
  toward: (place) => pair(groupBefore(place, 'subject'), groupBehind('对', place, 'object')),
  into: (place) => pair(groupAfter(place, 'subject'), groupBehind('将', place, 'object')),
  with: (place) => {
    const object = groupBehind('以', place, 'object');
    if (!object || distance(place, object.end, place.verb.start) > PLACE_DISTANCE) return [];
    const { groups, masked, verb } = place;
    const after = groups.find((group) => group.start >= verb.end && fits(place, group, 'subject'));
    const before = groups.findLast((group) => group.end <= object.start && fits(place, group, 'subject'));
    return pair(masked[verb.end] === '的' ? after : (before ?? after), object);
  },
  under: (place) => {
    const { groups, masked, verb } = place;
    const agent = groupBehind('在', place, 'subject');
    if (!agent || !/^(?:和?\p{Script=Han}{2})?下/u.test(masked.slice(verb.end))) return [];
    const after = groups.find((group) => group.start >= verb.end && fits(place, group, 'object'));
    return pair(agent, after ?? groups.findLast((group) => group.end < agent.start && fits(place, group, 'object')));
  },
  together: (place) => {
    const { groups, masked } = place;
    const list = lastInClause(place, 'object');
    if (!list || distance(place, list.end, place.verb.start) > PLACE_DISTANCE) return [];
    if (/[与和同]$/.test(masked.slice(0, list.start))) {
      return pair(
        groups.findLast((group) => group.end <= list.start && fits(place, group, 'subject')),
        list,
      );
    }
    const [first, ...others] = list.members;
    if (!first || others.length === 0 || !/[与和同]/.test(masked.slice(list.start, list.end))) return [];
    return pair({ ...list, members: [first] }, { ...list, members: others });
  },
  earlier: (place) => {
    const subject = lastInClause(place, null);
    if (!subject || distance(place, subject.end, place.verb.start) > PLACE_DISTANCE) return [];
    return pair(
      subject,
      place.paragraph.findLast((group) => group.end < subject.start && fits(place, group, 'object')),
    );
  },
};

function pair(subject: Group | undefined, object: Group | undefined): Ends[] {
  return subject && object ? [{ subject, object }] : [];
}

/** Length of a text without its names. */
function distance({ masked }: Place, start: number, end: number): number {
  return masked.slice(start, end).replaceAll(NAME, '').length;
}

/** Returns the last group of the clause before the verb that fits an end, if one is given. */
function lastInClause(place: Place, end: End | null): Group | undefined {
  const { clause, groups, verb } = place;
  return groups.findLast(
    (group) => group.end <= verb.start && group.start >= clause.start && (end === null || fits(place, group, end)),
  );
}

/** Returns the last group of the clause before the verb that stands directly behind a preposition. */
function groupBehind(preposition: string, place: Place, end: End): Group | undefined {
  const { clause, groups, masked, verb } = place;
  return groups.findLast(
    (group) =>
      group.end <= verb.start &&
      group.start > clause.start &&
      masked[group.start - 1] === preposition &&
      fits(place, group, end),
  );
}

/**
 * Returns the nearest group before the verb in the clause, or else the first one of the sentence or of reported speech, or else
 * the last name of the paragraph: a sentence may leave out its subject.
 */
function groupBefore(place: Place, end: End): Group | undefined {
  const { clause, groups, masked, paragraph, sentence, verb } = place;
  const speech = findAll(masked, SPEECH, { start: sentence.start, end: clause.start }).at(-1);
  const from = speech?.end ?? sentence.start;
  const isEnd = (group: Group) =>
    group.end <= verb.start && !ADJUNCT.test(masked.slice(0, group.start)) && fits(place, group, end);
  const before = groups.filter((group) => group.start >= from && isEnd(group));
  return (
    before.findLast(({ start }) => start >= clause.start) ??
    before.find((group) => !DESCRIBED.test(masked.slice(group.end, clause.end))) ??
    before[0] ??
    paragraph.findLast((group) => group.end <= sentence.start && group.members.length === 1 && isEnd(group))
  );
}

/** Returns the nearest group after the verb and before the next verb; a title rather than other names. */
function groupAfter(place: Place, end: End): Group | undefined {
  const { clause, groups, masked, verb } = place;
  const after = groups.filter((group) => group.start >= verb.end && group.end <= clause.end && fits(place, group, end));
  // A verb directly behind belongs to this one: 引进培育.
  const others = findAll(masked, VERB, { start: verb.end, end: clause.end }).filter(({ start }) => start > verb.end);
  const next = others[0]?.start ?? clause.end;
  const [nearest] = after;
  const title = after.find(({ members, start }) => start <= next && /^《/.test(members[0]?.printed ?? ''));
  const group = title ?? nearest;
  return group && group.start < next && distance(place, verb.end, group.start) <= OBJECT_DISTANCE ? group : undefined;
}

/** Returns AGENT and OTHER in 由 AGENT VERB的 OTHER and OTHER由 AGENT VERB. */
function byAgent(place: Place): (readonly [agent: Group, other: Group | undefined])[] {
  const { groups, masked, sentence, verb } = place;
  const by = masked.lastIndexOf('由', verb.start);
  const agent = lastInClause(place, null);
  if (by < sentence.start || !agent || agent.start <= by || distance(place, agent.end, verb.start) > PLACE_DISTANCE) {
    return [];
  }
  const modifier = MODIFIER.exec(masked.slice(verb.start, sentence.end));
  const modified = modifier && groups.find((group) => group.start >= verb.start + modifier[0].length);
  return [[agent, modified ?? groups.findLast((group) => group.end <= by)]];
}

/** Returns the group after 在 that the verb, or the clause before it, is about, with each group that may be there. */
function atPlace(place: Place): (readonly [location: Group, other: Group | undefined])[] {
  const { clause, groups, masked, sentence, verb } = place;
  const location = groups.findLast(({ end, start }) => {
    if (end > verb.start || start < sentence.start) return false;
    const isAfterPreposition = /[在于]$/.test(masked.slice(0, start));
    if (start < clause.start) return isAfterPreposition && /^[^,]{0,4}[上中间],/.test(masked.slice(end));
    const isLocation = isAfterPreposition || /^期间/.test(masked.slice(end));
    return isLocation && distance(place, end, verb.start) <= PLACE_DISTANCE;
  });
  if (!location) return [];
  const before = groups.filter((group) => group.end <= location.start);
  return [
    [location, before.findLast((group) => group.start >= clause.start) ?? before.at(-1)],
    [location, groups.find((group) => group.start >= location.end && group.end <= verb.start)],
    [location, groupAfter(place, 'subject')],
  ];
}
