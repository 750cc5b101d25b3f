import { z } from 'zod';

/** Arguments that several tools have. What they mean is checked by the API, with the API's own words. */

/** Most items of one answer: an assistant reads all that it is given. */
export const MAX_FIRST = 50;
const MAX_NAMES = 20;

export const lang = z
  .enum(['zh', 'en'])
  .default('zh')
  .describe('Language of names and statements: zh, as the documents print them, or en.');

/** An entity, by whatever it is called. */
export function entityName(about: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe(`${about}: its id, or its whole name or an alias in Chinese or English.`);
}

export function first(usual: number) {
  return z.int().min(1).max(MAX_FIRST).default(usual).describe(`Most items in this answer, 1 to ${MAX_FIRST}.`);
}

export const offset = z
  .int()
  .min(0)
  .default(0)
  .describe('How many items to skip: to read on, the number of those that were read already.');

export const types = names('Only entities of one of these types (ids: see `vocabulary`).');
export const predicates = names('Only relations with one of these predicates (ids: see `vocabulary`).');
export const measures = names('Only figures of one of these measures (ids: see `vocabulary`).');
export const documents = names('Only what one of these documents says (ids: see `documents`).');

export const status = z
  .enum(['any', 'asserted', 'implied'])
  .default('any')
  .describe('asserted: only what the lines say; implied: only what was concluded from them.');

export const minDocuments = z.int().min(0).max(1_000).default(0).describe('Only what at least so many documents say.');

export function part(about: string) {
  return z.string().trim().min(1).max(100).optional().describe(about);
}

export const from = day('First day that it may fall on. What is undated does not pass.');
export const to = day('Last day that it may fall on. What is undated does not pass.');

function names(about: string) {
  return z.array(z.string().min(1).max(100)).max(MAX_NAMES).default([]).describe(about);
}

export function day(about: string) {
  return z.string().max(40).optional().describe(`${about} YYYY-MM-DD.`);
}
