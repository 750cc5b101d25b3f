import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { type Config, readConfig } from '../config/readConfig.ts';

/** Working directory, environment and streams of a command, so that tests can replace them. */
export interface Effects {
  /** Base of relative paths. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For data. */
  readonly stdout: Output;
  /** For messages. */
  readonly stderr: Output;
  /** Asks the user and returns the answer. Null if there is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

export interface Output {
  /** Resolves when the stream accepts more data. */
  readonly write: (data: string | Uint8Array) => Promise<void>;
  readonly isTerminal: boolean;
}

/** Reads the settings of the environment and writes their warnings to stderr. */
export async function readSettings({ env, stderr }: Effects): Promise<Config> {
  const config = readConfig(env);
  for (const warning of config.warnings) await stderr.write(`${warning}\n`);
  return config;
}

export function processEffects(): Effects {
  const hasTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    ...{ cwd: process.cwd(), env: process.env },
    ...{ stdout: toOutput(process.stdout), stderr: toOutput(process.stderr), ask: hasTerminal ? askOnTerminal : null },
  };
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Without an answer, for example after Ctrl+D, the promise of `question` stays pending.
  const closed = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return answer;
}

function toOutput(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
