import { z } from 'zod';

/* Parts of the tools' structured results. */

const citations = z.array(z.string()).min(1).describe('Cited lines: `d000:58-60` means lines 58 to 60 of d000.');

export const STATEMENT = z.object({
  id: z.string().describe('Id of the fact; `passage` reads its lines.'),
  says: z.string(),
  when: z
    .object({ date: z.string().describe('EDTF.'), origin: z.enum(['fact', 'event', 'document']) })
    .nullable()
    .describe('Date of the fact itself, or else of its event or report, or else of its document.'),
  status: z.enum(['asserted', 'implied']).describe('implied: concluded from the lines, not stated by them.'),
  reason: z.string().nullable().describe('What an implied fact was concluded from.'),
  citations,
});

export const RELATION = STATEMENT.extend({
  subject: z.string().describe('Id.'),
  predicate: z.string().describe('Id.'),
  object: z.string().describe('Id.'),
  note: z.string().nullable().describe('Additional information from the document.'),
});

export const FIGURE = STATEMENT.extend({
  subject: z.string().describe('Id.'),
  measure: z.string().describe('Id.'),
  value: z.number().describe('Amount in `baseUnit`, for comparisons.'),
  baseUnit: z.string().describe('Id.'),
  asOf: z.string().nullable().describe('EDTF.'),
  accordingTo: z.string().nullable().describe('Source of the number that the document names.'),
});

export const NAMED = z.object({
  id: z.string(),
  name: z.string(),
  otherName: z.string().describe('Name in the other language.'),
  type: z.string().describe('Id, with the kind if it is known: `production/microdrama`.'),
});

export const ENTITY = NAMED.extend({
  description: z.string(),
  degree: z.int().describe('Number of relations.'),
  citations: citations.describe('First places that mention the entity.'),
  places: z.int().describe('Number of places in the documents that mention the entity.'),
});

export const PAGE = z.object({
  total: z.int().describe('Number of items in the whole list.'),
  offset: z.int(),
});

export const CITED_DOCUMENT = z.object({
  id: z.string(),
  title: z.string(),
  file: z.string(),
  published: z.string().nullable().describe('EDTF.'),
});

/** Parts of every result. */
export const FRAME_OUTPUT = z.object({
  more: z.string().nullable().describe('What was left out, and how to get it.'),
  citedDocuments: z.array(CITED_DOCUMENT).describe('Documents that the answer cites.'),
  dataset: z.object({
    title: z.string(),
    version: z.string(),
    curatedOn: z.string(),
    licence: z.string(),
  }),
});
