import type { Scope } from '../../store/GraphStore.ts';
import { paceOf, type Steps } from '../../store/steps.ts';
import type { GraphqlResult } from './graphqlRequest.ts';

/** Data of long answers, with the scope of their requests. */
const longData = new WeakMap<object, Scope | null>();

/** Lets `writeJson` write this data in turns, between which the process answers other requests. */
export function writeInTurns(data: object, scope: Scope | null): void {
  longData.set(data, scope);
}

/** Writes an answer as JSON.stringify does: errors, data, then extensions. */
export async function writeJson(result: GraphqlResult): Promise<string> {
  const { errors, data, extensions } = result;
  const scope = data ? longData.get(data) : undefined;
  if (scope === undefined) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const parts: string[] = [];
  await paceOf(scope)(writeValue({ errors, data, extensions }, parts));
  parts.push('\n');
  return parts.join('');
}

function* writeValue(value: unknown, parts: string[]): Steps<void> {
  if (!isNested(value)) {
    parts.push(JSON.stringify(value) ?? 'null');
    return;
  }
  const isList = Array.isArray(value);
  parts.push(isList ? '[' : '{');
  let separator = '';
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    parts.push(isList ? separator : `${separator}${JSON.stringify(key)}:`);
    separator = ',';
    yield* writeValue(item, parts);
  }
  parts.push(isList ? ']' : '}');
  yield;
}

/** Whether a value contains lists or objects of lists or objects: JSON.stringify is faster for the others. */
function isNested(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  for (const item of Object.values(value))
    if (typeof item === 'object' && item !== null && Object.values(item).some(isObject)) return true;
  return false;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
