import type { z } from 'zod';
import { didYouMean } from '../model/nearest.ts';

type Issue = z.core.$ZodIssue;

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * Returns one sentence for each problem, with the argument, its value and the allowed values.
 *
 * @param known names of the arguments, to suggest the nearest one for an unknown argument.
 */
export function describeProblems(issues: readonly Issue[], given: unknown, known: readonly string[] = []): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `There is no argument "${key.slice(0, 100)}".${didYouMean(key, known)}`)
      : [`\`${nameOf(issue.path)}\` ${describe(issue, valueAt(given, issue.path))}`],
  );
}

function describe(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing.';
  const got = `got ${JSON.stringify(value).slice(0, 100)}.`;
  if (issue.code === 'invalid_type') return `must be ${NAMES[issue.expected] ?? issue.expected}; ${got}`;
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return `must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}; ${got}`;
  }
  if (issue.code === 'too_small' && issue.minimum === 1 && issue.origin === 'string') return 'must not be empty.';
  if (issue.code === 'too_small')
    return `must ${sizeOf(issue.origin)} at least ${issue.minimum}${itemsOf(issue.origin)}; ${gotSize(value)}`;
  if (issue.code === 'too_big')
    return `must ${sizeOf(issue.origin)} at most ${issue.maximum}${itemsOf(issue.origin)}; ${gotSize(value)}`;
  return `is not valid: ${issue.message}; ${got}`;
}

function sizeOf(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'have' : 'be';
}

function itemsOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

function gotSize(value: unknown): string {
  return `got ${typeof value === 'string' || Array.isArray(value) ? value.length : JSON.stringify(value)}.`;
}

/** Writes a path like `entities[1]`; `params` of a request goes without saying. */
function nameOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  const named = first === 'params' && rest.length > 0 ? rest : path;
  return named
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given,
  );
}
