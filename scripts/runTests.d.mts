import type { SpawnOptions } from 'node:child_process';

export interface TestRun {
  readonly passed: number;
  /** One line for everything that did not pass. */
  readonly problems: readonly string[];
}
export function runTests(
  args: readonly string[],
  options?: SpawnOptions & { readonly report?: string },
): Promise<TestRun>;
