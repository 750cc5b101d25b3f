import { UserError } from '../../errors.ts';

/** Objects and lists within each other. The deepest filter that is allowed has half as many. */
const MAX_VARIABLE_DEPTH = 32;

/** Whether variables are so deep that what walks through them (JSON.stringify, graphql-js) could run out of stack. */
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
    `The variables have values more than ${MAX_VARIABLE_DEPTH} deep, which is the limit.`,
    'Filters within filters may be four deep.',
    { limit: MAX_VARIABLE_DEPTH, measured: 'variableDepth' },
  );
}
