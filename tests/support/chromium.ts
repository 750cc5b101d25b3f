import { type Browser, chromium, type Page } from 'playwright-core';
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

/** Returns a list to which every error in the page, and in its console, is added. */
export function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}
