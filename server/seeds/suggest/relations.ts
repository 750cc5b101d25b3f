import { findClasses, findNamed, findPosts } from './appositions.ts';
import { type Group, maskNames, type Participant } from './participants.ts';
import type { Reading, RelationFound } from './reading.ts';
import { ADJUNCT, type Arrangement, SPEECH, VERB_PATTERNS, type VerbPattern } from './relationPatterns.ts';
import { findAll, overlaps, type Span } from './runningText.ts';

/** Proposes relations in the order of the text, each at its first place. */
export function findRelations(reading: Reading): RelationFound[] {
  const found = [findPosts, findClasses, findNamed, findByVerbs].flatMap((find) => find(reading));
  const unique = new Map<string, RelationFound>();
  for (const relation of found.sort((a, b) => a.start - b.start)) {
    const { object, predicate, subject } = relation;
    const ends = [subject.id ?? subject.printed, object.id ?? object.printed];
    if (predicate.symmetric) ends.sort();
    const key = JSON.stringify([predicate.id, ends]);
    if (ends[0] !== ends[1] && !unique.has(key)) unique.set(key, relation);
  }
  return [...unique.values()];
}

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
}

interface Ends {
  readonly subject: Group;
  readonly object: Group;
}

const SENTENCE = /[^。!?;\n]+/g;
const CLAUSE = /[^,:]+/g;
const WORDS = VERB_PATTERNS.flatMap(({ words }) => words.split('|')).sort((a, b) => b.length - a.length);
/** The last part are nouns that begin with a verb: 制作方. */
const VERB = new RegExp(`(?:${WORDS.join('|')})(?!方|者|人|商|企业|单位|机构|效率|成本|体系)`, 'g');
const SPEECH_VERB = new RegExp(SPEECH, 'g');

function findByVerbs({ groups, participants, propose, text }: Reading): RelationFound[] {
  const masked = maskNames(text.comparable, participants);
  return findPlaces(masked, groups).flatMap((place) => {
    const { pattern, verb } = place;
    const word = masked.slice(verb.start, verb.end);
    const en = pattern.roles?.[word];
    const role = en === undefined ? null : { zh: word, en };
    return pattern.arrangements
      .flatMap((arrangement) => ENDS[arrangement](place))
      .flatMap(({ object, subject }) =>
        subject.members.flatMap((one) => object.members.map((other) => [one, other] as const)),
      )
      .filter(([one, other]) => hasType(one, pattern.subject) && hasType(other, pattern.object))
      .flatMap(([one, other]) => propose(one, pattern.predicates, other, { role }));
  });
}

/** Finds every verb, once for each pattern. */
function findPlaces(masked: string, allGroups: readonly Group[]): Place[] {
  return findAll(masked, SENTENCE).flatMap((sentence) => {
    const groups = allGroups.filter((group) => overlaps(group, sentence));
    if (groups.length === 0) return [];
    return findAll(masked, CLAUSE, sentence).flatMap((clause) =>
      findAll(masked, VERB, clause).flatMap((verb) => {
        const word = masked.slice(verb.start, verb.end);
        const rest = masked.slice(verb.end, clause.end);
        const from = masked.lastIndexOf('\n', verb.start);
        const to = masked.indexOf('\n', verb.start);
        const paragraph = allGroups.filter(({ start }) => start > from && (to === -1 || start < to));
        return VERB_PATTERNS.filter(({ words }) => words.split('|').includes(word))
          .filter(({ unless }) => !unless?.test(rest))
          .map((pattern) => ({ masked, pattern, verb, clause, sentence, groups, paragraph }));
      }),
    );
  });
}

function hasType({ types }: Participant, wanted: readonly string[] | undefined): boolean {
  return !wanted || wanted.some((type) => types.has(type));
}

function hasMember({ members }: Group, wanted: readonly string[] | undefined): boolean {
  return members.some((member) => hasType(member, wanted));
}

/** Longest text between a verb and its object, and between a place or a list and its verb, in characters. */
const OBJECT_DISTANCE = 18;
const PLACE_DISTANCE = 12;

/** The groups at both ends of a verb. */
const ENDS: Readonly<Record<Arrangement, (place: Place) => Ends[]>> = {
  verb: (place) => pair(subjectOf(place), objectOf(place)),
  reverse: (place) => pair(objectOf(place), subjectOf(place)),
  by: (place) => {
    const { clause, groups, masked, sentence, verb } = place;
    const by = masked.lastIndexOf('由', verb.start);
    const subject = groups.findLast((group) => group.end <= verb.start && group.start >= clause.start);
    if (by < sentence.start || !subject || subject.start <= by || verb.start - subject.end > PLACE_DISTANCE) return [];
    const modifier = MODIFIER.exec(masked.slice(verb.start, sentence.end));
    const modified = modifier && groups.find((group) => group.start >= verb.start + modifier[0].length);
    return pair(subject, modified ?? groups.findLast((group) => group.end <= by));
  },
  place: (place) => {
    const { clause, groups, verb } = place;
    const object = locationOf(place);
    if (!object) return [];
    const before = groups.filter((group) => group.end <= object.start);
    return [
      ...pair(before.findLast((group) => group.start >= clause.start) ?? before.at(-1), object),
      ...pair(
        groups.find((group) => group.start >= object.end && group.end <= verb.start),
        object,
      ),
      ...pair(objectOf(place), object),
    ];
  },
  host: (place) => ENDS.place(place).map(({ object, subject }) => ({ subject: object, object: subject })),
  together: ({ clause, groups, masked, verb }) => {
    const list = groups.findLast((group) => group.end <= verb.start && group.start >= clause.start);
    if (!list || verb.start - list.end > PLACE_DISTANCE) return [];
    if (!/[与和同]/.test(masked.slice(Math.max(0, list.start - 1), list.end))) return [];
    if (/[与和同]$/.test(masked.slice(0, list.start))) {
      const agents = groups.filter(
        ({ end, members }) => end <= list.start && members[0]?.types.values().next().value !== 'concept',
      );
      return pair(agents.at(-1), list);
    }
    const [first, ...others] = list.members;
    return first && others.length > 0
      ? [{ subject: { ...list, members: [first] }, object: { ...list, members: others } }]
      : [];
  },
  speech: ({ groups, paragraph, pattern, verb }) =>
    pair(
      groups.findLast(({ end }) => end <= verb.start),
      paragraph.find((group) => group.start >= verb.end && hasMember(group, pattern.object)),
    ),
  earlier: ({ clause, paragraph, pattern, verb }) => {
    const earlier = paragraph.filter(({ end }) => end <= verb.start);
    const subject = earlier.at(-1);
    if (!subject || subject.start < clause.start || verb.start - subject.end > PLACE_DISTANCE) return [];
    return pair(
      subject,
      earlier.findLast((group) => group.end < subject.start && hasMember(group, pattern.object)),
    );
  },
  between: ({ clause, groups, verb }) => {
    const object = groups.findLast((group) => group.end <= verb.start && group.start >= clause.start);
    return pair(object && groups.findLast((group) => group.end < object.start), object);
  },
};

/** The last verb before 的 in a relative clause. */
const MODIFIER = new RegExp(`^.*?(?:${WORDS.join('|')})的`);

function pair(subject: Group | undefined, object: Group | undefined): Ends[] {
  return subject && object ? [{ subject, object }] : [];
}

/** Returns the nearest group before the verb in the clause, or else the first one of the sentence or of reported speech. */
function subjectOf({ clause, groups, masked, sentence, verb }: Place): Group | undefined {
  const speech = findAll(masked, SPEECH_VERB, { start: sentence.start, end: clause.start }).at(-1);
  const from = speech?.end ?? sentence.start;
  const before = groups.filter(
    ({ end, start }) => start >= from && end <= verb.start && !ADJUNCT.test(masked.slice(0, start)),
  );
  return before.findLast(({ start }) => start >= clause.start) ?? before[0];
}

/** Returns the nearest group after the verb and before the next verb; a title rather than other names. */
function objectOf({ clause, groups, masked, pattern, verb }: Place): Group | undefined {
  const types = pattern.arrangements.includes('reverse') ? pattern.subject : pattern.object;
  const after = groups.filter((group) => group.start >= verb.end && group.end <= clause.end && hasMember(group, types));
  const next = findAll(masked, VERB, { start: verb.end, end: clause.end })[0]?.start ?? clause.end;
  const [nearest] = after;
  const title = after.find(({ members, start }) => start <= next && /^《/.test(members[0]?.printed ?? ''));
  const object = title ?? nearest;
  return object && object.start < next && object.start - verb.end <= OBJECT_DISTANCE ? object : undefined;
}

/** Returns the group after 在 that the verb, or the clause before it, is about. */
function locationOf({ clause, groups, masked, sentence, verb }: Place): Group | undefined {
  return groups.findLast(({ end, start }) => {
    if (end > verb.start || start < sentence.start) return false;
    const isAfterPreposition = /[在于]$/.test(masked.slice(0, start));
    if (start >= clause.start)
      return verb.start - end <= PLACE_DISTANCE && (isAfterPreposition || /^期间/.test(masked.slice(end)));
    return isAfterPreposition && /^[^,]{0,4}[上中间],/.test(masked.slice(end));
  });
}
