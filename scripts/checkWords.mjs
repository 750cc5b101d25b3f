// `node scripts/checkWords.mjs`, a step of `npm run check`: keeps coined words and odd sentence openings from coming back.
// The list is short, so that it never forbids good English.
import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** `comment` patterns match the beginning of comments and of descriptions in the schema, `text` patterns any line. */
export const RULES = [
  {
    comment: /^(?:What|Who|Whose|Whom)\b(?!.*\?)/,
    reason: 'begin with a noun or a verb: "Dataset metadata", "Returns the limits"',
  },
  { comment: /^Where\b(?!.*\?)/, reason: 'begin with a noun or a verb, or say "If" or "Location of"' },
  { comment: /^Of\b(?! course)/, reason: 'begin with the noun that this belongs to: "Attributes of a node"' },
  { comment: /^By\b(?! default)/, reason: 'begin with a noun or a verb: "Sorted by id", "Indexed by id"' },
  { text: /\bnobody'?s\b|\bnobody else's\b/i, reason: 'say what happens: "Unknown ids match nothing"' },
  { text: /\bthose who\b/i, reason: 'name them: clients, users, readers of a file' },
  { text: /\bit is told\b/i, reason: 'say who reports it, and to whom' },
  {
    text: /(?<!\bin[- ])\bflights?\b|\bcreateFlights?\b/i,
    reason: 'say "request", "request coalescing" or "animation"',
  },
  { text: /\bpassedCosts\b|\bPassedCosts\b/, reason: 'say "costCache"' },
  { text: /\b[bB]are(?:Entity|Relation|Figure|Dataset|Facts?)\b/, reason: 'say "SeedEntity" and so on' },
  {
    text: /[a-z]Ways\b|\bways[A-Z]|WAYS|\b(?:shortest|longest|all|counted) ways?\b/,
    reason: 'the glossary says "path"',
  },
  { text: /\bwalkCypher\b|\bwalks (?:of|from|between)\b/i, reason: 'say "path" or "traversal"' },
  {
    text: /\b(?:to|fit|empty)Scene\b|\bScene(?:Node|Edge)\b/i,
    reason: 'say "CanvasGraph", "CanvasNode", "CanvasEdge"',
  },
];
const FOLDERS = ['server', 'web', 'scripts', 'tests', 'docs'];
const FILES = ['schema.graphql', 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const CHECKED = /\.(?:tsx?|m[jt]s|graphql|css|md|java|py|R)$/;
/** Written by programs, quoted from elsewhere, or these rules themselves. */
const EXEMPT = /\/generated\/|^tests\/fixtures\/|landed-schema\.graphql$|data-dictionary\.md$|checkWords\b/;

/** Returns every unwanted word or opening as `file:line: message`. */
export function wordProblems(root) {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  );
  return [...FILES, ...files.sort()]
    .filter((file) => CHECKED.test(file) && !EXEMPT.test(file))
    .flatMap((file) => wordProblemsIn(file, readFileSync(resolve(root, file), 'utf8')));
}

/** Returns the problems of one text. */
export function wordProblemsIn(file, text) {
  return text.split('\n').flatMap((line, index, lines) => {
    const opening = openingOf(line, lines[index - 1] ?? '', file);
    return RULES.flatMap((rule) => {
      const found = rule.text?.exec(line) ?? (opening === null ? null : rule.comment?.exec(opening));
      return found ? [`${file}:${index + 1}: "${found[0]}": ${rule.reason}`] : [];
    });
  });
}

/** Returns the text of a line that begins a comment or a description; null for any other line. */
function openingOf(line, before, file) {
  if (file.endsWith('.md') || file.endsWith('.css')) return null;
  if (file.endsWith('.graphql')) {
    if (/^\s*"""\s*$/.test(before)) return line.trim();
    return /^\s*"{1,3}([^"].*)$/.exec(line)?.[1] ?? null;
  }
  if (/^\s*\/\*\*?\s*$/.test(before)) return line.replace(/^\s*\*\s*/, '');
  const opened = /^\s*\/\*\*?\s+(\S.*)$/.exec(line)?.[1];
  if (opened) return opened;
  return /^\s*\/\/ /.test(before) ? null : (/^\s*\/\/ (.*)$/.exec(line)?.[1] ?? null);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = wordProblems(fileURLToPath(new URL('../', import.meta.url)));
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
