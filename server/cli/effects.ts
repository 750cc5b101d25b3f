import { type Config, readConfig } from '../config/readConfig.ts';

/** All that a command can do to the world outside its files: handed in, so that a test can stand in for the terminal. */
export interface Effects {
  /** Where relative paths start. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data. */
  readonly stdout: Output;
  /** Messages. */
  readonly stderr: Output;
}

export interface Output {
  /** Resolves when more can be taken. */
  readonly write: (data: string | Uint8Array) => Promise<void>;
  /** Whether a person is looking on. */
  readonly isTerminal: boolean;
}

/** Reads the settings of the environment and writes their warnings to stderr. */
export async function readSettings({ env, stderr }: Effects): Promise<Config> {
  const config = readConfig(env);
  for (const warning of config.warnings) await stderr.write(`${warning}\n`);
  return config;
}

/** The effects of this process. */
export function processEffects(): Effects {
  return { cwd: process.cwd(), env: process.env, stdout: toOutput(process.stdout), stderr: toOutput(process.stderr) };
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
