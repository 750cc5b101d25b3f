import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pythonWith } from '../../../scripts/pythonPackages.mjs';
import { describeMissing, ensureSystemPackages } from '../../../scripts/systemPackages.mjs';
import type { Variables } from '../../../web/questions/code/CodeForm.ts';
import { CODE_FORMS } from '../../../web/questions/code/index.ts';
import { serve } from '../../server/api/serve.ts';

const run = promisify(execFile);

/** The command that runs a program in each language; R is tested only if its packages are installed. */
const PROGRAMS: Readonly<Record<string, { readonly file: string; readonly command: readonly string[] }>> = {
  curl: { file: 'request.sh', command: ['sh'] },
  python: { file: 'request.py', command: [pythonWith('readers')] },
  r: { file: 'request.R', command: ['Rscript'] },
  typescript: { file: 'request.mts', command: [process.execPath, '--import', 'tsx'] },
};

const hasR = await run('Rscript', ['-e', 'stopifnot(requireNamespace("httr2"), requireNamespace("jsonlite"))']).then(
  () => true,
  () => false,
);
const RUNNABLE = CODE_FORMS.filter(({ id }) => id !== 'r' || hasR).map((form) => [form.name, form] as const);

beforeAll(() => {
  const missing = ensureSystemPackages(['curl']);
  if (missing.length > 0) throw new Error(describeMissing(missing));
});

/** A text with every character that a language has to escape. */
const AWKWARD = `it's "said": \`tick\` \${x} $lang \\n \\ """ ''' %s {} )" )-" )--" 中文「引号」 😀 <&> #`;
const QUERY = `# ${AWKWARD}
query Awkward($text: String!) {
  search(text: $text) { totalCount }
}
`;
const VARIABLES: Variables = {
  text: AWKWARD,
  lines: 'one\ntwo\r\n\tthree\u0007',
  none: null,
  yes: true,
  no: false,
  whole: 25,
  part: 0.25,
  large: 1_152_481_000_000,
  list: ['甲', 'b'],
  one: ['alone'],
  empty: [],
  object: {},
  if: { and: [{ ids: ['iqiyi'] }, { not: { minDegree: 2 } }] },
  _under: '',
};

describe('a request as', () => {
  test.each(RUNNABLE)('%s sends exactly the query and the variables', async (_, { id, write }) => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString());
        response.setHeader('content-type', 'application/json').end('{"data":{}}');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;

    await runProgram(id, write(QUERY, VARIABLES, `http://127.0.0.1:${port}/it's?a=$b`));
    const sent = bodies.map((body) => JSON.parse(body));
    expect(sent.map(({ variables }) => variables)).toEqual([VARIABLES]);
    expect(sent.map(({ query }) => query.trim())).toEqual([QUERY.trim()]);
  });

  test.each(RUNNABLE)('%s prints the result of the API', async (_, { id, write }) => {
    const { url, ask } = await serve();
    const query = 'query Q($name: String) { entity(name: $name) { id start name { zh en } aliases } }';
    const { data } = await ask(query, { name: '云帆影业' });
    const printed = JSON.parse(await runProgram(id, write(query, { name: '云帆影业' }, `${url}/graphql`)));
    expect(id === 'curl' ? printed.data : printed).toEqual(data);
  });

  test.each(RUNNABLE)('%s reports an error', async (_, { id, write }) => {
    const { url } = await serve();
    const program = write('query Q { entities(first: 0) { totalCount } }', {}, `${url}/graphql`);
    const told = await runProgram(id, program).catch((error: { stderr: string }) => error.stderr);
    expect(told).toContain('first');
  });
});

test('R raw strings have more dashes than the text', () => {
  const r = CODE_FORMS.find(({ id }) => id === 'r');
  const program = r?.write('a )-" b )--" c', {}, 'http://localhost');
  expect(program).toContain('query <- r"---(a )-" b )--" c)---"\n');
  expect(program).toContain('variables <- setNames(list(), character())\n');
});

/** Returns the output of a program. */
async function runProgram(id: string, program: string): Promise<string> {
  const { file, command } = PROGRAMS[id] ?? { file: '', command: [] };
  const folder = await mkdtemp(join(tmpdir(), 'request-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, file), program);
  const [executable = '', ...options] = command;
  const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONUTF8: '1' };
  return (await run(executable, [...options, join(folder, file)], { env })).stdout;
}
