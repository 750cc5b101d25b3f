import { resolve } from 'node:path';
import { z } from 'zod';
import type { GraphqlRequest } from '../../api/execution/graphqlRequest.ts';
import { UserError } from '../../errors.ts';
import { type Given, textOf } from '../Command.ts';
import type { Effects } from '../effects.ts';
import { readText } from '../files.ts';
import { shownPath } from '../paths.ts';

export interface QueryFile extends GraphqlRequest {
  /** Path as shown in messages. */
  readonly file: string;
}

/** Reads the files of --query and --variables; null without --query. Throws BAD_INPUT for a bad file. */
export async function readQueryFile(given: Given, effects: Effects): Promise<QueryFile | null> {
  const [file, variables] = [textOf(given, 'query'), textOf(given, 'variables')];
  if (file === null) return null;
  const path = resolve(effects.cwd, file);
  const { text } = await readText('query', path);
  if (text.trim() === '')
    throw new UserError('BAD_INPUT', `The query ${path} is empty.`, 'Write a GraphQL query as for /graphql.');
  return {
    file: shownPath(path, effects),
    query: text,
    variables: variables === null ? {} : await readVariables(resolve(effects.cwd, variables)),
    operationName: textOf(given, 'operation'),
  };
}

/** Values are checked with the query. */
const VARIABLES = z.record(z.string(), z.unknown());

async function readVariables(path: string): Promise<z.output<typeof VARIABLES>> {
  const { text } = await readText('file of variables', path);
  const { data, success } = VARIABLES.safeParse(parseJson(path, text));
  if (success) return data;
  throw new UserError('BAD_INPUT', `The variables in ${path} are not a JSON object.`, EXAMPLE);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError('BAD_INPUT', `The variables in ${path} are not JSON: ${reason}.`, EXAMPLE);
  }
}

const EXAMPLE = 'Write them like { "id": "iqiyi", "first": 20 }.';
