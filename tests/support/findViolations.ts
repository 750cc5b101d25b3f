import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Elements that are right as they are, or that GraphiQL and its editor Monaco make, by the rule that they violate. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The colours of the syntax are those of Monaco's themes.
  'color-contrast': ['.monaco-editor .view-lines'],
  // The menu of the graph lies over all landmarks.
  region: ['.context-menu'],
  // A tab contains its button to close.
  'nested-interactive': ['.graphiql-tab'],
};

/** Returns the violations of all rules of axe-core in the page as it is now, including the size of targets. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  };
  return page.evaluate(
    async ([given, exceptions]) => {
      const { run } = (window as unknown as { readonly axe: { run: (options: RunOptions) => Promise<AxeResults> } })
        .axe;
      const { violations } = await run(given);
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => {
            const element = document.querySelector(target.join(' '));
            return !exceptions[id]?.some((selector) => element?.closest(selector));
          })
          .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [options, EXCEPTIONS] as const,
  );
}
