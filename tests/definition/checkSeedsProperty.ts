import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import type { ConnectionOptions } from '../../server/store/settings.ts';
import { anySeeds } from './anySeeds.ts';
import { checkSeedsEverywhere, openEquipment } from './checkSeedsEverywhere.ts';
import { toYaml } from './writeSeeds.ts';

export interface PropertyOptions {
  readonly neo4j: ConnectionOptions;
  /** Null without a browser. */
  readonly browser: Browser | null;
  /** Number of seeds for each that the browser shows. */
  readonly browserEvery: number;
  readonly seed: number;
  /** Place of a counterexample that an earlier run with the same seed printed. */
  readonly path?: string | undefined;
  readonly runs?: number;
  readonly milliseconds?: number;
  /** Called after every case. */
  readonly onCase?: (count: number) => void;
}

/** Number of cases, and the smallest counterexample, or null. */
export interface PropertyResult {
  readonly cases: number;
  readonly problem: string | null;
}

/** Checks that generated seeds work everywhere, until the number of runs or the time is reached or a case fails. */
export async function checkSeedsProperty(options: PropertyOptions): Promise<PropertyResult> {
  const { browser, browserEvery, milliseconds, neo4j, onCase, path, runs, seed } = options;
  const equipment = openEquipment(neo4j);
  let cases = 0;
  try {
    const property = fc.asyncProperty(anySeeds, async (seeds) => {
      await checkSeedsEverywhere(seeds, equipment, cases % browserEvery === 0 ? browser : null);
      cases += 1;
      onCase?.(cases);
    });
    const details = await fc.check(property, {
      ...{ seed, numRuns: runs ?? Number.MAX_SAFE_INTEGER },
      ...(path === undefined ? {} : { path }),
      ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds }),
    });
    if (!details.failed || !details.counterexample) return { cases, problem: null };
    const [{ files, style }] = details.counterexample;
    const contents = [...files].map(([name, value]) => `# ${name}\n${toYaml(value, style)}`);
    const error =
      details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
    return {
      cases,
      problem: `${error}\n\nThe smallest seeds with this problem, after ${details.numShrinks} steps:\n${contents.join('')}\nTo repeat it: npm run test:long -- seeds --seed ${details.seed} --path ${details.counterexamplePath}`,
    };
  } finally {
    await equipment.close();
  }
}
