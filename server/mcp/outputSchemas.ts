import { z } from 'zod';

/** The parts that the structured answers of the tools are made of. */

const citations = z.array(z.string()).min(1).describe('The lines that say so: `d000:58-60` is lines 58 to 60 of d000.');

const STATEMENT = z.object({
  id: z.string().describe('Of the fact; `passage` reads its lines.'),
  says: z.string(),
  status: z.enum(['asserted', 'implied']).describe('implied: concluded from the lines, not said by them.'),
  reason: z.string().nullable().describe('Where implied: from what.'),
  citations,
});

export const RELATION = STATEMENT.extend({
  subject: z.string().describe('Id.'),
  predicate: z.string().describe('Id.'),
  object: z.string().describe('Id.'),
  note: z.string().nullable().describe('What else the document says of it.'),
});

export const FIGURE = STATEMENT.extend({
  subject: z.string().describe('Id.'),
  measure: z.string().describe('Id.'),
  value: z.number().describe('The amount in `baseUnit`, for comparing.'),
  baseUnit: z.string().describe('Id.'),
  asOf: z.string().nullable().describe('EDTF.'),
  accordingTo: z.string().nullable().describe('What the document names as its source.'),
});

export const NAMED = z.object({
  id: z.string(),
  name: z.string(),
  otherName: z.string().describe('In the other language.'),
  type: z.string().describe('Id; with its kind, where that is known: `production/microdrama`.'),
});

export const ENTITY = NAMED.extend({
  description: z.string(),
  degree: z.int().describe('Number of relations.'),
  citations: citations.describe('The first places that name it.'),
  places: z.int().describe('In how many places the documents name it.'),
});

export const PAGE = z.object({
  total: z.int().describe('How many there are in all.'),
  offset: z.int(),
});

export const CITED_DOCUMENT = z.object({
  id: z.string(),
  title: z.string(),
  file: z.string(),
  published: z.string().nullable().describe('EDTF.'),
});

/** What every answer has besides its own. */
export const FRAME_OUTPUT = z.object({
  more: z.string().nullable().describe('What was left out, and how to ask for it.'),
  citedDocuments: z.array(CITED_DOCUMENT).describe('All documents that the answer cites.'),
  dataset: z.object({
    title: z.string(),
    version: z.string(),
    curatedOn: z.string(),
    licence: z.string(),
  }),
});
