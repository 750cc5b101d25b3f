// `npm run contract`: checks that the version in server/api/version.ts allows the changes of schema.graphql since the landed
// contract, docs/api/landed-schema.graphql. With --land, schema.graphql becomes the landed contract.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript } from './importTypeScript.mjs';

const LANDED = 'docs/api/landed-schema.graphql';
const FIRST_LINE = /^# The contract of API (\d+\.\d+\.\d+)/;
const LEVELS = ['none', 'patch', 'minor', 'major'];

/** Parses the landed contract into its version, from the first line, and its schema. */
export function parseLanded(text) {
  const version = FIRST_LINE.exec(text)?.[1];
  if (!version) throw new Error(`The first line of ${LANDED} must be "# The contract of API" and a version`);
  return { version, schema: text.slice(text.indexOf('\n') + 1) };
}

/** Returns the changes between two schemas and the level by which the version must rise. */
function compareSchemas(before, after) {
  const [old, present] = [buildSchema(before), buildSchema(after)];
  const breaking = findBreakingChanges(old, present).map(({ description }) => description);
  const [formerLines, presentLines] = [linesOf(before), linesOf(after)];
  const others = [
    ...[...formerLines].filter((line) => !presentLines.has(line)).map((line) => `- ${line}`),
    ...[...presentLines].filter((line) => !formerLines.has(line)).map((line) => `+ ${line}`),
  ];
  const reworded = printSchema(lexicographicSortSchema(old)) !== printSchema(lexicographicSortSchema(present));
  const needs = breaking.length > 0 ? 'major' : others.length > 0 ? 'minor' : reworded ? 'patch' : 'none';
  return { needs, breaking, others };
}

/** Returns what is wrong with the version of the present contract and what to do; null if it is right. */
export function contractProblem(landed, present) {
  const { needs, breaking, others } = compareSchemas(landed.schema, present.schema);
  const rise = riseOf(landed.version, present.version);
  if (rise === null) return `API_VERSION is ${present.version}, lower than the landed ${landed.version}. Raise it.`;
  if (LEVELS.indexOf(rise) >= LEVELS.indexOf(needs)) return null;
  const next = nextVersion(landed.version, needs);
  const list = (breaking.length > 0 ? breaking : others).map((change) => `  ${change}\n`).join('');
  const problem = {
    major: `schema.graphql breaks queries that API ${landed.version} answers:\n${list}Keep the old fields beside the new ones, or `,
    minor: `schema.graphql has changed since API ${landed.version}:\n${list}`,
    patch: `schema.graphql has new descriptions since API ${landed.version}.\n`,
  }[needs];
  const instruction = `${needs === 'major' ? 'set' : 'Set'} API_VERSION in server/api/version.ts to ${next}`;
  return `${problem}${instruction} (it is ${present.version}).`;
}

/** Returns every type, and every field, value and argument with its type and default, a line each, without descriptions. */
function linesOf(text) {
  const undescribed = visit(parse(text), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  const lines = new Set();
  let type = '';
  for (const line of printSchema(lexicographicSortSchema(buildASTSchema(undescribed))).split('\n')) {
    if (/^\s*}?$/.test(line)) continue;
    const isMember = line.startsWith('  ');
    if (!isMember) type = line.replace(/ \{$/, '');
    lines.add(isMember ? `${type.split(' ')[1]}.${line.trim()}` : type);
  }
  return lines;
}

/** Returns the part of the version that rose: 'none' if they are equal, null if it fell. */
function riseOf(from, to) {
  const [before, after] = [from.split('.').map(Number), to.split('.').map(Number)];
  const place = before.findIndex((number, index) => number !== after[index]);
  if (place === -1) return 'none';
  return after[place] > before[place] ? ['major', 'minor', 'patch'][place] : null;
}

function nextVersion(version, level) {
  const [major, minor, patch] = version.split('.').map(Number);
  return { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[
    level
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  const { API_VERSION } = await importTypeScript('server/api/version.ts');
  const present = { version: API_VERSION, schema: readFileSync('schema.graphql', 'utf8') };
  const landed = parseLanded(readFileSync(LANDED, 'utf8'));
  const problem = contractProblem(landed, present);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
  } else if (process.argv.includes('--land')) {
    const firstLine = `# The contract of API ${API_VERSION}, written by \`npm run contract -- --land\`. Do not edit.\n`;
    writeFileSync(LANDED, firstLine + present.schema);
    console.log(`${LANDED} is now the contract of API ${API_VERSION}.`);
  } else {
    console.log(`schema.graphql is API ${API_VERSION}, which answers all queries of API ${landed.version}.`);
  }
}
