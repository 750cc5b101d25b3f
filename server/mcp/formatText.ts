import type { z } from 'zod';
import type { ENTITY, FIGURE, FRAME_OUTPUT, NAMED, PAGE, RELATION, STATEMENT } from './outputSchemas.ts';

/* Texts of results: one line per fact, with its citations in brackets and its id in braces. */

export function formatRelation({ note, ...relation }: z.output<typeof RELATION>): string {
  return formatStatement(relation, note === null ? [] : [note]);
}

export function formatFigure({ accordingTo, ...figure }: z.output<typeof FIGURE>): string {
  return formatStatement(figure, accordingTo === null ? [] : [`according to ${accordingTo}`]);
}

export function formatEntity(entity: z.output<typeof ENTITY>): string {
  const { description, degree, citations, places } = entity;
  const rest = places > citations.length ? ` and ${places - citations.length} more places` : '';
  return `${formatName(entity)}: ${description} ${count(degree, 'relation')}. [${citations.join(', ')}]${rest}`;
}

/** `爱奇艺 / iQIYI {iqiyi}, platform/long_video` */
export function formatName({ id, name, otherName, type }: z.output<typeof NAMED>): string {
  return `${name === otherName ? name : `${name} / ${otherName}`} {${id}}, ${type}`;
}

/** `Relations 21 to 40 of 95:` */
export function formatRange(noun: string, { total, offset }: z.output<typeof PAGE>, shown: number): string {
  const capitalised = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  if (shown === 0) return total === 0 ? `No ${noun}.` : `No ${noun} from ${offset} on; there are ${total}.`;
  return shown === total
    ? `${capitalised} (${total}):`
    : `${capitalised} ${offset + 1} to ${offset + shown} of ${total}:`;
}

export function formatFrame({ citedDocuments, dataset, more }: z.output<typeof FRAME_OUTPUT>): string[] {
  const { title, version, curatedOn, licence } = dataset;
  return [
    ...(more === null ? [] : [more]),
    '',
    ...citedDocuments.map((document) => {
      const published = document.published === null ? '' : `, ${document.published}`;
      return `${document.id}: ${document.title} (${document.file}${published})`;
    }),
    `${title}, dataset ${version} of ${curatedOn}, licence ${licence}`,
  ];
}

export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function formatStatement(statement: z.output<typeof STATEMENT>, remarks: readonly string[]): string {
  const { id, says, when, status, reason, citations } = statement;
  // The document's date is at the end of the answer, and the fact's own is part of the statement.
  const ofEvent = when?.origin === 'event' ? [`dated ${when.date} by its event`] : [];
  const implied = status === 'implied' ? [`implied, not stated: ${reason ?? 'no reason given'}`] : [];
  const parts = [says, ...ofEvent, ...remarks, ...implied].join('; ');
  return `- ${parts} [${citations.join(', ')}] {${id}}`;
}
