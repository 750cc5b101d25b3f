import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, describeMissing } from '../../scripts/systemPackages.mjs';

/** Starts a real Chromium; if HEADED is set, in a visible window and slowly enough to watch. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error(describeMissing(['chromium']));
  const isHeaded = Boolean(process.env.HEADED);
  return chromium.launch({
    executablePath,
    headless: !isHeaded,
    slowMo: isHeaded ? 100 : 0,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
