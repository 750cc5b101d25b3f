// `npm run contract`: whether the version in server/api/version.ts allows what has changed in schema.graphql since the
// contract that was last landed. With --land the present one becomes the landed one: docs/api/landed-schema.graphql.
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
import { tsImport } from 'tsx/esm/api';
import { ensureInstalled } from './ensureInstalled.mjs';

const LANDED = 'docs/api/landed-schema.graphql';
const FIRST_LINE = /^# The contract of API (\d+\.\d+\.\d+)/;
const LEVELS = ['none', 'patch', 'minor', 'major'];

/** The landed contract: its version, which stands in the first line, and its schema. */
export function parseLanded(text) {
  const version = FIRST_LINE.exec(text)?.[1];
  if (!version) throw new Error(`${LANDED} does not say in its first line of which version it is`);
  return { version, schema: text.slice(text.indexOf('\n') + 1) };
}

/** What has changed from one schema to another, and by how much a version must rise for it. */
function compareSchemas(before, after) {
  const [old, present] = [buildSchema(before), buildSchema(after)];
  const breaking = findBreakingChanges(old, present).map(({ description }) => description);
  const [said, says] = [statementsOf(before), statementsOf(after)];
  const others = [
    ...[...said].filter((line) => !says.has(line)).map((line) => `- ${line}`),
    ...[...says].filter((line) => !said.has(line)).map((line) => `+ ${line}`),
  ];
  const reworded = printSchema(lexicographicSortSchema(old)) !== printSchema(lexicographicSortSchema(present));
  const needs = breaking.length > 0 ? 'major' : others.length > 0 ? 'minor' : reworded ? 'patch' : 'none';
  return { needs, breaking, others };
}

/** What is wrong with the version of the present contract, and what to do; null where nothing is. */
export function contractProblem(landed, present) {
  const { needs, breaking, others } = compareSchemas(landed.schema, present.schema);
  const rises = riseOf(landed.version, present.version);
  if (rises === null) return `API_VERSION is ${present.version}, which is before ${landed.version}, the landed one.`;
  if (LEVELS.indexOf(rises) >= LEVELS.indexOf(needs)) return null;
  const next = nextVersion(landed.version, needs);
  const list = (breaking.length > 0 ? breaking : others).map((change) => `  ${change}\n`).join('');
  const what = {
    major: `schema.graphql breaks queries that API ${landed.version} answers:\n${list}Keep what was, beside the new if need be; or, if it must go, `,
    minor: `schema.graphql has changed since API ${landed.version}:\n${list}`,
    patch: `schema.graphql describes API ${landed.version} in other words.\n`,
  }[needs];
  const call = `${needs === 'major' ? 'set' : 'Set'} API_VERSION in server/api/version.ts to ${next}`;
  return `${what}${call} (it is ${present.version}).`;
}

/** Every type, and every field, value and argument with its type and default, each on a line; descriptions aside. */
function statementsOf(text) {
  const bare = visit(parse(text), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  const statements = new Set();
  let type = '';
  for (const line of printSchema(lexicographicSortSchema(buildASTSchema(bare))).split('\n')) {
    if (/^\s*}?$/.test(line)) continue;
    const isMember = line.startsWith('  ');
    if (!isMember) type = line.replace(/ \{$/, '');
    statements.add(isMember ? `${type.split(' ')[1]}.${line.trim()}` : type);
  }
  return statements;
}

/** The part of the version that is higher: 'none' where they are equal, null where it is lower. */
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
  const { API_VERSION } = await tsImport('../server/api/version.ts', import.meta.url);
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
    console.log(`schema.graphql is API ${API_VERSION}, which answers all that API ${landed.version} did.`);
  }
}
