import { UserError } from '../errors.ts';

/** An entity that was there when its name was looked up, and is no more: another dataset took the place of the first. */
export function gone(name: string): UserError {
  return new UserError(
    'NOT_READY',
    `"${name}" was there a moment ago; the dataset has just been replaced.`,
    'RunQuery again.',
  );
}
