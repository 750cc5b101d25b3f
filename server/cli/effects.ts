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
