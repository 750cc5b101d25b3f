import type { Vocabulary } from '../../model/vocabulary.ts';
import type { EntityRecord } from '../seeds.ts';
import type { KnownName } from './knownNames.ts';
import { isGeneric, typeOfNewName } from './nameTypes.ts';
import type { NewName } from './newNames.ts';
import { overlaps, type RunningText, type Span } from './runningText.ts';

/** An end of a proposed relation. */
export interface End {
  /** Null for a new name. */
  readonly id: string | null;
  readonly printed: string;
}

/** A name in the text that can be an end. The span includes title or quotation marks. */
export interface Participant extends Span, End {
  /** Null for a new name that may be anything. */
  readonly type: string | null;
}

/** A list of participants, A、B和C, or a single one. The span includes names that only describe the first member. */
export interface Group extends Span {
  readonly members: readonly Participant[];
  /** CLASS in A、B等CLASS and 以A、B为代表的CLASS, with the classes that describe it. */
  readonly kinds: readonly Participant[];
}

/** Returns names in the order of the text, without those inside or across longer ones. */
export function findParticipants(
  text: RunningText,
  known: readonly KnownName[],
  newNames: readonly NewName[],
  entities: ReadonlyMap<string, EntityRecord>,
  vocabulary: Vocabulary,
): Participant[] {
  const candidates: Participant[] = [
    ...known.flatMap(({ ids: [id, ...others], ...span }) => {
      const type = id === undefined || others.length > 0 ? undefined : entities.get(id)?.type;
      if (id === undefined || type === undefined) return [];
      return [{ ...withMarks(text, span), id, printed: text.printed.slice(span.start, span.end), type }];
    }),
    ...newNames
      .filter((name) => !isGeneric(name.printed) || !known.some((other) => overlaps(name, other)))
      .map((name) => ({
        start: name.start,
        end: name.end,
        id: null,
        printed: name.printed,
        type: typeOfNewName(name, vocabulary),
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

/** An adjective may stand before a member: 数字 in 影视、数字动漫. */
const BETWEEN_MEMBERS = /^(?:[、和与及或暨同]|以及|携手)(?:数字|系列|优秀|自制|原创)?$/;
const BEFORE_KIND =
  /^(?:等|为代表的)(?:一系列|一批|(?:\d+余?|多)[部家个款集项])?[新兴各多种类主要头部优秀热播精品重点]{0,8}$/u;
/** Words after a class with which it only describes them: 网络视听 in 爱奇艺等网络视听平台. */
const AFTER_ADJECTIVE = /^(?:平台|机构|企业|公司|行业|产业|领域|用户|作品)/;
/** Words between a class and a title. */
const AFTER_CLASS = /^(?:节目|作品|栏目|类节目|ip)?$/;

/** Joins the members of lists. */
export function toGroups(comparable: string, participants: readonly Participant[]): Group[] {
  const groups: Group[] = [];
  let described: Participant[] = [];
  for (const [index, member] of participants.entries()) {
    const next = participants[index + 1];
    described.push(member);
    if (next && describes(comparable, member, next)) continue;
    const names = described;
    described = [];
    const start = names[0]?.start ?? member.start;
    const last = groups.at(-1);
    const gap = last && comparable.slice(last.end, start);
    const isNextTitle = gap === '' && comparable[start] === '《';
    if (last && gap !== undefined && last.kinds.length === 0) {
      if (BETWEEN_MEMBERS.test(gap) || isNextTitle) {
        groups[groups.length - 1] = { ...last, end: member.end, members: [...last.members, member] };
        continue;
      }
      if (member.type === 'concept' && comparable[start] !== '《' && BEFORE_KIND.test(gap)) {
        const isAdjective = AFTER_ADJECTIVE.test(comparable.slice(member.end));
        const kinds = isAdjective ? [] : names.filter(({ type }) => type === 'concept');
        groups[groups.length - 1] = { ...last, end: member.end, kinds };
        continue;
      }
    }
    groups.push({ start, end: member.end, members: [member], kinds: [] });
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

export function isClass({ type }: Participant): boolean {
  return type === 'concept' || type === 'technology';
}
