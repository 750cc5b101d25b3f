import { z } from 'zod';
import { UserError } from '../errors.ts';

/* Requests of the W3C Reconciliation Service API 0.2, as clients send them: JSON in a parameter of a form or an address. */

const value = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string() })]);

const query = z.object({
  query: z.string(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  type_strict: z.enum(['any', 'should', 'all']).optional(),
  limit: z.int().min(1).max(200).optional(),
  properties: z.array(z.object({ pid: z.string(), v: z.union([value, z.array(value)]) })).optional(),
});

export const QUERIES = z.record(z.string(), query);

export const EXTENSION = z.object({
  ids: z.array(z.string()),
  properties: z.array(
    z.object({ id: z.string(), settings: z.object({ lang: z.enum(['zh', 'en']).optional() }).optional() }),
  ),
});

export type CandidateQuery = z.output<typeof query>;
export type PropertyValue = z.output<typeof value>;
export type Extension = z.output<typeof EXTENSION>;

/**
 * Reads a parameter that is JSON, or a value from a JSON body. Throws BAD_INPUT that names the parameter, the place in it, and
 * the problem.
 */
export function readJson<Schema extends z.ZodType>(
  parameter: string,
  given: unknown,
  schema: Schema,
): z.output<Schema> {
  const { data, error, success } = schema.safeParse(typeof given === 'string' ? parse(parameter, given) : given);
  if (success) return data;
  const problems = error.issues.slice(0, 5).map(({ message, path }) => `${[parameter, ...path].join('.')}: ${message}`);
  throw new UserError('BAD_INPUT', `\`${parameter}\` is not as the specification says. ${problems.join('; ')}.`);
}

function parse(parameter: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('BAD_INPUT', `\`${parameter}\` is not JSON: ${JSON.stringify(text.slice(0, 100))}.`);
  }
}
