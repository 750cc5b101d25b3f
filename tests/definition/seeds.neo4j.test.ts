import { expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { checkSeedsProperty } from './checkSeedsProperty.ts';

/** `npm run test:long -- seeds` checks as many as the time allows. */
const RUNS = 8;

test('any seeds that graph-seeds/README.md allows work everywhere', { timeout: 600_000 }, async () => {
  const browser = await launchChromium();
  try {
    const options = { neo4j: neo4jForTests(), browser, browserEvery: RUNS, seed: 1, runs: RUNS };
    expect(await checkSeedsProperty(options)).toEqual({ cases: RUNS, problem: null });
  } finally {
    await browser.close();
  }
});
