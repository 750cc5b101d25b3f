import { z } from 'zod';
import { MAX_NAME_LENGTH } from '../model/entity.ts';

/* Arguments that several tools share. The API checks their values. */

/** Limited because an assistant reads the whole answer. */
export const MAX_FIRST = 50;
const MAX_NAMES = 20;

export const lang = z
  .enum(['zh', 'en'])
  .default('zh')
  .describe('Language of names, relations and figures: zh as the documents print them, or en.');

export function entityName(about: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(MAX_NAME_LENGTH)
    .describe(`${about}: its id, or its whole name or an alias in Chinese or English.`);
}

export function first(usual: number) {
  return z.int().min(1).max(MAX_FIRST).default(usual).describe(`Maximum number of items, 1 to ${MAX_FIRST}.`);
}

export const offset = z
  .int()
  .min(0)
  .default(0)
  .describe('Number of items to skip. For the next page, the number of items read so far.');

export const types = names('Only entities of one of these types (ids: see `vocabulary`).');
export const predicates = names('Only relations with one of these predicates (ids: see `vocabulary`).');
export const measures = names('Only figures of one of these measures (ids: see `vocabulary`).');
export const documents = names('Only facts stated by one of these documents (ids: see `documents`).');

export const status = z
  .enum(['any', 'asserted', 'implied'])
  .default('any')
  .describe('asserted: only facts that the lines state; implied: only facts concluded from them.');

export const minDocuments = z
  .int()
  .min(0)
  .max(1_000)
  .default(0)
  .describe('Smallest number of documents that state the fact.');

export function part(about: string) {
  return z.string().trim().min(1).max(100).optional().describe(about);
}

export const lines = z
  .array(z.string().min(1).max(40))
  .max(MAX_NAMES)
  .default([])
  .describe('Only facts that cite one of these lines: `d001:175-181` or `d001:175`.');

export const origins = z
  .array(z.enum(['fact', 'event', 'document']))
  .default([])
  .describe(
    'Origins of the dates that `from`, `to` and `sort` use. Most facts have no date of their own, but their event or document has: add event, document. Only the fact itself by default.',
  );

export const from = date('First day, month or year. Undated facts do not pass.');
export const to = date('Last day, month or year. Undated facts do not pass.');

function names(about: string) {
  return z.array(z.string().min(1).max(100)).max(MAX_NAMES).default([]).describe(about);
}

export function day(about: string) {
  return date(`${about} YYYY-MM-DD.`);
}

function date(about: string) {
  return z.string().max(40).optional().describe(about);
}
