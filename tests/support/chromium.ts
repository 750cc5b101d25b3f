import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, describeMissing } from '../../scripts/systemPackages.mjs';

/** Starts a real Chromium, in a visible window where HEADED is set. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error(describeMissing(['chromium']));
  return chromium.launch({
    executablePath,
    headless: !process.env.HEADED,
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
