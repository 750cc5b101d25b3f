import type { Command } from './Command.ts';

const CALL = 'npm run graph --';

/** Text for `--help` without a command. */
export function helpOnCommands(commands: readonly Command[]): string {
  const rows = commands.map((command): Row => [command.name, command.summary]);
  return [
    `Usage: ${CALL} COMMAND [OPTIONS]`,
    '',
    'Commands:',
    ...align(rows),
    '',
    'Exit status: 0 done, 1 problems found, 2 could not run. Data is written to stdout, messages to stderr;',
    '"npm run --silent graph" keeps npm\'s own lines out of the data.',
    `\`${CALL} COMMAND --help\` describes the options of a command.`,
    '',
  ].join('\n');
}

/** Text for `COMMAND --help`. */
export function helpOnCommand({ details, name, options, summary }: Command): string {
  const rows = Object.entries(options).map(
    ([option, { value, summary }]): Row => [value ? `--${option} ${value}` : `--${option}`, summary],
  );
  return [
    `Usage: ${CALL} ${name} [OPTIONS]`,
    '',
    summary,
    '',
    'Options:',
    ...align([...rows, ['--help', 'show this help']]),
    '',
    ...(details ? [details, ''] : []),
  ].join('\n');
}

type Row = readonly [name: string, summary: string];

function align(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`);
}
