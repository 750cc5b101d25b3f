import { type Group, isClass, maskNames, type Participant } from './participants.ts';
import type { Reading, RelationFound } from './reading.ts';
import { findAll, overlaps, type Span } from './runningText.ts';

export const SPEECH = /表示|认为|指出|看来|介绍|强调|坦言|显示|所说|透露|谈到|分享|(?<![小据传])说(?=[。:,])/g;

/** The relation of a speaker to the first topics. Persons speak about works too. */
const SPEAKERS = [
  {
    speaker: 'person',
    predicate: 'commented_on',
    topics: 2,
    types: ['concept', 'technology', 'production', 'programme'],
  },
  { speaker: 'report', predicate: 'about', topics: 1, types: ['concept', 'technology'] },
] as const;

/** A quotation before its speaker, whose organisation and post may stand between. */
const QUOTATION = /“[^”\n]*”[^。”\n]{0,30}$/;
/** ——ORGANISATION POST PERSON below a quotation without marks. */
const SIGNATURE = /(?<=\n)——[^\n]{1,60}/g;

/** Finds what a person comments on, and what a report is about, in the quotation before a verb of speech and after the verb. */
export function findReportedSpeech(reading: Reading): RelationFound[] {
  const { groups, participants, text } = reading;
  const masked = maskNames(text.comparable, participants);
  return findAll(masked, SPEECH).flatMap((verb) => {
    const sentence = Math.max(...['。', '!', '?', ';', '\n'].map((mark) => masked.lastIndexOf(mark, verb.start)));
    const speaker = groups.findLast(({ end, start }) => end <= verb.start && start > sentence);
    const paragraph = masked.indexOf('\n', verb.end);
    const after = { start: verb.end, end: paragraph === -1 ? masked.length : paragraph };
    const quotation = speaker && QUOTATION.exec(masked.slice(0, speaker.start));
    const before = quotation ? [{ start: quotation.index, end: speaker.start }] : [];
    return [...before, after].flatMap((speech) => findTopics(reading, speaker, speech));
  });
}

/** Finds what a person comments on in the paragraph above a signature. */
export function findSigned(reading: Reading): RelationFound[] {
  const { groups, text } = reading;
  return findAll(text.comparable, SIGNATURE).flatMap((signature) => {
    const speaker = groups.findLast((group) => overlaps(group, signature));
    const start = text.comparable.lastIndexOf('\n', signature.start - 2);
    return findTopics(reading, speaker, { start, end: signature.start });
  });
}

function findTopics({ groups, propose }: Reading, speaker: Group | undefined, speech: Span): RelationFound[] {
  const [person] = speaker?.members ?? [];
  const kind = SPEAKERS.find((one) => one.speaker === person?.type);
  if (!person || !kind) return [];
  const isTopic = ({ type }: Participant) => kind.types.some((one) => one === type);
  return groups
    .filter((group) => overlaps(group, speech) && group.members.some(isTopic) && !isListOfClasses(group))
    .slice(0, kind.topics)
    .flatMap(({ members }) => members.filter(isTopic))
    .flatMap((topic) => propose(person, [kind.predicate], topic));
}

/** Such lists are examples rather than topics. */
function isListOfClasses({ members }: Group): boolean {
  return members.length > 1 && members.every(isClass);
}
