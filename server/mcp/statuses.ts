import type { Status } from './generated/operations.ts';

/** As filters have it: none for any. */
export function toStatuses(status: 'any' | 'asserted' | 'implied'): readonly Status[] {
  if (status === 'any') return [];
  return [status === 'implied' ? 'IMPLIED' : 'ASSERTED'];
}
