import { UserError } from '../../errors.ts';

/** Levels of nested objects and lists. The deepest allowed filter has half as many. */
const MAX_VARIABLE_DEPTH = 32;

/** Returns whether recursion over the variables (JSON.stringify, graphql-js) could overflow the stack. */
export function isTooDeep(variables: object): boolean {
  let level: unknown[] = Object.values(variables);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_VARIABLE_DEPTH) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

export function checkVariableDepth(variables: object): void {
  if (!isTooDeep(variables)) return;
  throw new UserError(
    'LIMIT_EXCEEDED',
    `The variables are nested more than ${MAX_VARIABLE_DEPTH} levels deep, which is the limit.`,
    'Filters can be nested four levels deep.',
    { limit: MAX_VARIABLE_DEPTH, measured: 'variableDepth' },
  );
}
