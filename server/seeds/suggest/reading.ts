import type { LocalisedText, Predicate, Vocabulary } from '../../model/vocabulary.ts';
import { type EntityRecord, entitiesById, type Seeds } from '../seeds.ts';
import { withAnaphors } from './anaphors.ts';
import type { KnownName } from './knownNames.ts';
import type { NewName } from './newNames.ts';
import { type End, findParticipants, type Group, type Participant, toGroups } from './participants.ts';
import type { RunningText, Span } from './runningText.ts';

/** A proposed relation. */
export interface RelationFound extends Span {
  readonly subject: End;
  readonly predicate: Predicate;
  readonly object: End;
  readonly edition: string | null;
  readonly role: LocalisedText | null;
  /** Null if the relation is asserted. */
  readonly reason: LocalisedText | null;
  readonly excerpt: string;
}

/** A document with the names in it. */
export interface Reading {
  readonly text: RunningText;
  readonly participants: readonly Participant[];
  readonly groups: readonly Group[];
  readonly seeds: Seeds;
  /** Proposes the first predicate that the vocabulary has and that allows the types of both ends, or nothing. */
  readonly propose: (
    subject: Participant,
    predicates: readonly string[],
    object: Participant,
    more?: Partial<Pick<RelationFound, 'edition' | 'role' | 'reason'>>,
  ) => RelationFound[];
}

export function toReading(
  text: RunningText,
  known: readonly KnownName[],
  newNames: readonly NewName[],
  seeds: Seeds,
): Reading {
  const entities = entitiesById(seeds);
  const participants = withAnaphors(text, findParticipants(text, known, newNames, entities, seeds.vocabulary));
  const ends = participants.filter((participant) => !isAdjective(text, participant, entities));
  return {
    text,
    participants,
    groups: toGroups(text.comparable, ends),
    seeds,
    propose: proposer(text, seeds.vocabulary),
  };
}

/** Whether the name of a country only describes other words, as in 中国视听产品. */
function isAdjective(
  { comparable }: RunningText,
  { id, start }: Participant,
  entities: ReadonlyMap<string, EntityRecord>,
): boolean {
  const { kind, type } = entities.get(id ?? '') ?? {};
  return (
    type === 'place' && kind === 'country' && !/(?:[在于至到往向]|来自|登陆|进入)$/.test(comparable.slice(0, start))
  );
}

function proposer({ printed }: RunningText, { predicates }: Vocabulary): Reading['propose'] {
  return (subject, wanted, object, more = {}) => {
    const predicate = wanted
      .flatMap((id) => predicates.filter((one) => one.id === id))
      .find((one) => allows(one, subject, object));
    if (!predicate) return [];
    const span = { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) };
    const before = printed.slice(Math.max(0, span.start - EXCERPT_MARGIN), span.start);
    const after = printed.slice(span.end, span.end + EXCERPT_MARGIN);
    const names = shorten(printed.slice(span.start, span.end));
    const shown = `${/[^。！？!?\n]*$/.exec(before)?.[0]}${names}${/^[^。！？!?\n]*/.exec(after)?.[0]}`;
    return [
      {
        ...span,
        subject: { id: subject.id, printed: subject.printed },
        predicate,
        object: { id: object.id, printed: object.printed },
        edition: null,
        reason: null,
        ...more,
        role: predicate.qualifiers.includes('role') ? (more.role ?? null) : null,
        excerpt: shown.replaceAll('\n', ' '),
      },
    ];
  };
}

/** Characters before and after the names of an excerpt. */
const EXCERPT_MARGIN = 8;
/** Longest text from the first to the last name that an excerpt shows in full. */
const LONGEST_EXCERPT = 80;

/** Leaves out the middle of a long text. */
function shorten(text: string): string {
  return text.length <= LONGEST_EXCERPT
    ? text
    : `${text.slice(0, LONGEST_EXCERPT / 2)}…${text.slice(-LONGEST_EXCERPT / 2)}`;
}

function allows({ objectTypes, subjectTypes }: Predicate, subject: Participant, object: Participant): boolean {
  return subjectTypes.some((type) => type === subject.type) && objectTypes.some((type) => type === object.type);
}
