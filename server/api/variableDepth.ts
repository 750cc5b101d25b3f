import { UserError } from '../errors.ts';

/** Objects and lists within each other. The deepest filter that is allowed has half as many. */
const MAX_VARIABLE_DEPTH = 32;

/** Refuses variables so deep that whatever walks through them (graphql-js first) would run out of stack. */
export function checkVariableDepth(variables: Readonly<Record<string, unknown>>): void {
  let level: unknown[] = Object.values(variables);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_VARIABLE_DEPTH)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `The variables have values more than ${MAX_VARIABLE_DEPTH} deep, which is the limit.`,
        'Filters within filters may be four deep.',
        { limit: MAX_VARIABLE_DEPTH, measured: 'variableDepth' },
      );
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
