// One of the checks: every installed package has a licence under which the graph and its page may be passed on.
import { readFileSync } from 'node:fs';

/** Licences that ask for no more than a notice. MPL-2.0, of which only tools of the build are, asks for the sources of its files. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const refused = Object.entries(packages).flatMap(([path, { license }]) =>
  path === '' || isAllowed(license ?? '') ? [] : [`${path.replace(/^.*node_modules\//, '')}: ${license ?? 'none'}`],
);
if (refused.length > 0) {
  console.error(`Packages whose licence is not in scripts/checkLicences.mjs:\n  ${refused.join('\n  ')}`);
  process.exitCode = 1;
}

/** @param {string} expression of SPDX, such as "(MIT OR Apache-2.0)" */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}
