import type { Vocabulary } from '../../model/vocabulary.ts';
import type { EntityRecord } from '../seeds.ts';
import type { KnownName } from './knownNames.ts';
import type { Clue, NewName } from './newNames.ts';
import { overlaps, type RunningText, type Span } from './runningText.ts';

/** An end of a proposed relation. */
export interface End {
  /** Null for a new name. */
  readonly id: string | null;
  readonly printed: string;
}

/** A name in the text that can be an end. The span includes title or quotation marks. */
export interface Participant extends Span, End {
  /** All types that a new name may have. */
  readonly types: ReadonlySet<string>;
}

/** A list of participants, A、B和C, or a single one. The span includes names that only describe the first member. */
export interface Group extends Span {
  readonly members: readonly Participant[];
  /** CLASS in A、B等CLASS and 以A、B为代表的CLASS. */
  readonly kind: Participant | null;
}

/** Types or groups of types that a new name may have. A name without types is no end of a relation. Most texts in quotation marks are no names. */
const TYPES_BY_CLUE: Readonly<Record<Clue, readonly string[]>> = {
  person: ['person'],
  organisation: ['organisation', 'event'],
  title: ['work'],
  quoted: [],
};

/** Likely a generic term or a part of a sentence, although it looks like a name. */
const GENERIC = /平台$|\d+[家个]/;

/** Returns names in the order of the text, without those inside or across longer ones. */
export function findParticipants(
  text: RunningText,
  known: readonly KnownName[],
  newNames: readonly NewName[],
  entities: ReadonlyMap<string, EntityRecord>,
  { types }: Vocabulary,
): Participant[] {
  const typesOf = (wanted: readonly string[]) =>
    new Set(types.filter(({ group, id }) => wanted.includes(group) || wanted.includes(id)).map(({ id }) => id));
  const candidates: Participant[] = [
    ...known.flatMap(({ ids: [id, ...others], ...span }) => {
      const type = id === undefined || others.length > 0 ? undefined : entities.get(id)?.type;
      if (id === undefined || type === undefined) return [];
      return [
        { ...withMarks(text, span), id, printed: text.printed.slice(span.start, span.end), types: new Set([type]) },
      ];
    }),
    ...newNames.map(({ clue, printed, ...span }) => ({
      ...span,
      id: null,
      printed,
      types: typesOf(GENERIC.test(printed) ? [] : TYPES_BY_CLUE[clue]),
    })),
  ];
  const kept: Participant[] = [];
  for (const candidate of candidates.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(candidate, other))) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function withMarks({ comparable }: RunningText, { end, start }: Span): Span {
  const marks = `${comparable[start - 1]}${comparable[end]}`;
  return marks === '《》' || marks === '“”' ? { start: start - 1, end: end + 1 } : { start, end };
}

/** Replaces names, so that patterns find words and punctuation outside of names only. Positions stay the same. */
export function maskNames(comparable: string, participants: readonly Participant[]): string {
  let masked = '';
  for (const { end, start } of participants) {
    masked += comparable.slice(masked.length, start) + NAME.repeat(end - start);
  }
  return masked + comparable.slice(masked.length);
}

/** A private-use character. */
export const NAME = '\uE000';

const BETWEEN_MEMBERS = /^(?:、|和|与|及|以及|或|暨|同|携手)$/;
const BEFORE_KIND = /^(?:等|为代表的)(?:\d+余?[部家个款集])?(?:[新兴各多种类主要头部优秀]{0,4})$/u;
/** Words between a class and a title. */
const AFTER_CLASS = /^(?:节目|作品|栏目|类节目|ip)?$/;

/** Joins the members of lists. */
export function toGroups(comparable: string, participants: readonly Participant[]): Group[] {
  const groups: Group[] = [];
  let start: number | null = null;
  for (const [index, member] of participants.entries()) {
    const next = participants[index + 1];
    start ??= member.start;
    if (next && describes(comparable, member, next)) continue;
    const last = groups.at(-1);
    const gap = last && comparable.slice(last.end, start);
    const isNextTitle = gap === '' && comparable[start] === '《';
    if (last && gap !== undefined && last.kind === null && (BETWEEN_MEMBERS.test(gap) || isNextTitle)) {
      groups[groups.length - 1] = { ...last, end: member.end, members: [...last.members, member] };
    } else if (
      last &&
      gap !== undefined &&
      isClass(member) &&
      !member.types.has('technology') &&
      comparable[start] !== '《' &&
      BEFORE_KIND.test(gap)
    ) {
      groups[groups.length - 1] = { ...last, end: member.end, kind: member };
    } else groups.push({ start, end: member.end, members: [member], kind: null });
    start = null;
  }
  return groups;
}

/** Whether a name only describes the name directly behind it: 四川 in 四川成都, 网络剧 in 网络剧《雨巷》. */
export function describes(comparable: string, name: Participant, next: Participant): boolean {
  const gap = comparable.slice(name.end, next.start);
  if (comparable[name.start] === '《') return false;
  if (comparable[next.start] === '《') return AFTER_CLASS.test(gap);
  return gap === '' && (!isClass(next) || isClass(name));
}

export function isClass({ types }: Participant): boolean {
  return types.has('concept') || types.has('technology');
}
