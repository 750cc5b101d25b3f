import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { pythonWith } from '../../scripts/pythonPackages.mjs';
import { describeMissing, ensureSystemPackages } from '../../scripts/systemPackages.mjs';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { serve } from '../server/api/serve.ts';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url);
const PYTHON = pythonWith('readers');

let dataset: Dataset;
beforeAll(async () => {
  const missing = ensureSystemPackages(['r']);
  if (missing.length > 0) throw new Error(describeMissing(missing));
  dataset = await readDataset(fileURLToPath(new URL('graph-seeds', ROOT)));
});

/** Expected output for the neighbourhood of ReelShort within two relations. */
const AROUND_REELSHORT = [
  'ReelShort (ReelShort), reelshort: The microdrama app that Crazy Maple Studio launched in the United States.',
  '17 entities, 23 relations',
  '0.640 here, 0.021 in the whole graph: Crazy Maple Studio',
  '0.392 here, 0.007 in the whole graph: ReelShort',
  '0.257 here, 0.008 in the whole graph: United States',
  '0.167 here, 0.000 in the whole graph: Chinese microdrama apps abroad',
  '0.096 here, 0.003 in the whole graph: US app market charts',
];

test('explore.py reads a neighbourhood into NetworkX and cites it', async () => {
  const lines = await runExample([PYTHON], 'explore.py');
  expect(lines.slice(0, AROUND_REELSHORT.length)).toEqual(AROUND_REELSHORT);
  expect(lines).toContain(`@misc{reelshort-${dataset.version},`);
});

test('explore.R reads the same neighbourhood into igraph and cites it', async () => {
  const lines = await runExample(['Rscript'], 'explore.R');
  expect(lines.slice(0, AROUND_REELSHORT.length)).toEqual(AROUND_REELSHORT);
  expect(lines).toContain(`@misc{reelshort-${dataset.version},`);
});

test('explore.ts reads all pages of a list', async () => {
  const tsx = [process.execPath, '--import', 'tsx'];
  expect(await runExample(tsx, 'explore.ts')).toEqual([
    '118 of 118 relations of uses_technology',
    '17  Artificial intelligence',
    '9  Zhenqi Yinghua MAX',
    '7  AIGC',
    '6  iQIYI production administration system',
    '5  Large AI models',
    `Dataset ${dataset.version}`,
  ]);
});

test('an example prints the error of a wrong query', async () => {
  const tsx = [process.execPath, '--import', 'tsx'];
  const message = await runExample(tsx, 'explore.ts', { GRAPH_PREDICATE: 'ownz' }).catch(
    (error: { stderr: string }) => error.stderr,
  );
  expect(message).toContain('"owns"');
});

test('a name without an entity is reported', async () => {
  const message = await runExample([PYTHON], 'explore.py', { GRAPH_NAME: 'zzzz' }).catch(
    (error: { stderr: string }) => error.stderr,
  );
  expect(message).toBe('No entity is called zzzz.\n');
});

/** Runs the cells of a notebook in a kernel of IPython and prints their texts. */
const RUN_NOTEBOOK = `
import sys, nbclient, nbformat
notebook = nbformat.read(sys.argv[1], 4)
nbclient.NotebookClient(notebook, timeout=120).execute()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        if output.output_type == "stream" and output.name == "stdout":
            print(output.text, end="")
`;

test('figures.ipynb reads figures into pandas and names their lines', async () => {
  const lines = await runExample([PYTHON, '-c', RUN_NOTEBOOK], 'figures.ipynb');
  expect(lines).toContain('2024          662.0                       1091.0             -       1040.0');
  expect(lines).toContain('Short video, 2024-12: 1,040,000,000 persons');
  expect(lines.join('\n')).toContain(`version ${dataset.version}`);
});

test('guidance.qmd becomes a report with a table and its source', async () => {
  const knit =
    'knitr::knit(commandArgs(TRUE), output = file.path(Sys.getenv("GRAPH_FOLDER"), "report.md"), quiet = TRUE)';
  const print = 'cat(readLines(file.path(Sys.getenv("GRAPH_FOLDER"), "report.md")), sep = "\\n")';
  const report = await runExample(['Rscript', '-e', knit, '-e', print], 'guidance.qmd');
  const isRow = (line: string) =>
    /^\|Shanxi Provincial .*\|organised .*\|Selection of Shanxi's .*\|d004:58-61 *\|$/.test(line);
  expect(report.filter(isRow)).toHaveLength(1);
  expect(report.join('\n')).toContain(`version ${dataset.version}`);
});

/** Runs an example against a server with the real facts and returns the lines of its output. */
async function runExample(
  command: readonly string[],
  example: string,
  settings: Readonly<Record<string, string>> = {},
) {
  const { url } = await serve({ dataset });
  const folder = await mkdtemp(join(tmpdir(), 'example-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [file = '', ...options] = command;
  const { stdout } = await run(file, [...options, fileURLToPath(new URL(`docs/examples/${example}`, ROOT))], {
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      GRAPH_URL: url,
      GRAPH_FOLDER: folder,
      GRAPH_PICTURE: join(folder, 'picture.png'),
      ...settings,
    },
  });
  return stdout.trimEnd().split('\n');
}
