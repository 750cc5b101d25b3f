import { expect, test } from 'vitest';
import { RULES, wordProblemsIn } from '../../scripts/checkWords.mjs';

const UNWANTED = [
  '/** What a dataset is, without its facts. */',
  '// Who asks twice gets the same answer.',
  '/** Where the graph shows it. */',
  '/** Of a node, without its id. */',
  '  /** By id. */',
  "const hint = 'Unknown ids are nobody’s';".replace('’', "'"),
  '// Compression is for those who can read it.',
  '// If a client leaves, it is told so.',
  'const flights = createFlights();',
  'const passedCosts = new Map();',
  'interface BareEntity {}',
  '// Lists the shortest ways between two entities.',
  "import { walkCypher } from './paths.ts';",
  'const graph = toScene(view);',
];

const CLEAN = `
/** Dataset metadata without its facts. */
const requestsInFlight = new Map();
// What is missing here? By default, nothing: the walk of the syntax tree
// what comes next is a second line, and in-flight requests are shared.
/**
 * Returns the paths.
 * What follows is the second line of a comment.
 */
const always = 'Who regulates what?';
`;

test.each(UNWANTED)('%s is reported', (line) => {
  expect(wordProblemsIn('server/file.ts', `\n${line}\n`)).toEqual([expect.stringMatching(/^server\/file\.ts:2: "/)]);
});

test('every rule is tried', () => {
  const reasons = wordProblemsIn('server/file.ts', UNWANTED.join('\n\n'));
  expect(RULES.filter(({ reason }) => !reasons.some((problem) => problem.endsWith(reason)))).toEqual([]);
});

test('descriptions in the schema are checked like comments', () => {
  const schema =
    'type Query {\n  "What is here."\n  """\n  Of all of them.\n  """\n  meta(\n    "Meta data." a: Int): Meta\n}\n';
  expect(wordProblemsIn('schema.graphql', schema).map((problem) => problem.slice(0, 24))).toEqual([
    'schema.graphql:2: "What"',
    'schema.graphql:4: "Of": ',
  ]);
});

test('plain English is accepted, and so are questions', () => {
  expect(wordProblemsIn('server/file.ts', CLEAN)).toEqual([]);
});
