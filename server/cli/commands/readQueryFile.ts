import { resolve } from 'node:path';
import type { GraphqlRequest } from '../../api/execution/executeOperation.ts';
import { UserError } from '../../errors.ts';
import { type Given, textOf } from '../Command.ts';
import type { Effects } from '../effects.ts';
import { readText } from '../files.ts';
import { shownPath } from '../paths.ts';

export interface QueryFile extends GraphqlRequest {
  /** Its path, as it is shown. */
  readonly file: string;
}

/** What --query, --variables and --operation ask; null where there is no --query. Throws BAD_INPUT for a bad file. */
export async function readQueryFile(given: Given, effects: Effects): Promise<QueryFile | null> {
  const [file, variables] = [textOf(given, 'query'), textOf(given, 'variables')];
  if (file === null) return null;
  const path = resolve(effects.cwd, file);
  const { text } = await readText('query', path);
  if (text.trim() === '') throw new UserError('BAD_INPUT', `The query ${path} is empty.`, 'Write it as for /graphql.');
  return {
    file: shownPath(path, effects),
    query: text,
    variables: variables === null ? {} : await readVariables(resolve(effects.cwd, variables)),
    operationName: textOf(given, 'operation'),
  };
}

async function readVariables(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { text } = await readText('file of variables', path);
  const value = parseJson(path, text);
  if (isObject(value)) return value;
  throw new UserError('BAD_INPUT', `The variables in ${path} are no JSON object.`, EXAMPLE);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError('BAD_INPUT', `The variables in ${path} are no JSON: ${reason}.`, EXAMPLE);
  }
}

const EXAMPLE = 'Write them as in { "id": "iqiyi", "first": 20 }.';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
