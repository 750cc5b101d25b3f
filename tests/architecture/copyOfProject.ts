import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = ['server', 'web', 'scripts', 'graph-seeds', 'schema.graphql', 'package.json', 'tsconfig.json'];

/** Text to insert after another text, which the file contains once. */
export interface Insertion {
  readonly file: string;
  readonly after: string;
  readonly insert: string;
}

export interface ProjectCopy {
  insert(insertions: readonly Insertion[]): Promise<void>;
  write(file: string, text: string): Promise<void>;
  /** Runs Node in the copy and returns its standard output; rejects with all its output where it fails. */
  run(...args: readonly string[]): Promise<string>;
}

/** Copies the code and some more files into a temporary folder, which is removed when the test ends. */
export async function copyOfProject(...moreFiles: readonly string[]): Promise<ProjectCopy> {
  const copy = await mkdtemp(join(tmpdir(), 'project-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await Promise.all(
    [...PARTS, ...moreFiles].map((part) => cp(join(ROOT, part), join(copy, part), { recursive: true })),
  );
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return {
    async insert(insertions) {
      for (const { file, after, insert } of insertions) {
        const text = await readFile(join(copy, file), 'utf8');
        const parts = text.split(after);
        if (parts.length !== 2)
          throw new Error(`${file} contains this text ${parts.length - 1} times, not once: ${after}`);
        await writeFile(join(copy, file), parts.join(after + insert));
      }
    },
    write: (file, text) => writeFile(join(copy, file), text),
    async run(...args) {
      const options = { cwd: copy, maxBuffer: 2 ** 26 };
      const done = promisify(execFile)(process.execPath, args, options);
      const { stdout } = await done.catch(({ stdout, stderr, message }) => {
        throw new Error([message, stdout, stderr].join('\n'));
      });
      return stdout;
    },
  };
}

/** Checks the types of some files and folders, and of all that they import. */
export async function typeCheck(copy: ProjectCopy, ...include: readonly string[]): Promise<void> {
  const compilerOptions = { incremental: false, tsBuildInfoFile: null };
  await copy.write('tsconfig.part.json', JSON.stringify({ extends: './tsconfig.json', compilerOptions, include }));
  await copy.run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.part.json');
}
