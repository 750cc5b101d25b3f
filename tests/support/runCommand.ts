import type { Effects } from '../../server/cli/effects.ts';
import { runCommandLine } from '../../server/cli/runCommandLine.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, as if in the given folder, with only the given environment. */
export async function runCommand(
  cwd: string,
  args: readonly string[],
  env: Effects['env'] = {},
  ask: Effects['ask'] = null,
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    write: async (data: string | Uint8Array) => {
      written[name] += typeof data === 'string' ? data : new TextDecoder().decode(data);
    },
  });
  const status = await runCommandLine(args, { cwd, env, stdout: output('stdout'), stderr: output('stderr'), ask });
  return { status, ...written };
}
