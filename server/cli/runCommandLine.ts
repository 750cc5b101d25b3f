import { UserError } from '../errors.ts';
import { findNamed } from '../model/findNamed.ts';
import { COULD_NOT_RUN, type Command, DONE, type ExitStatus } from './Command.ts';
import { COMMANDS } from './commands/index.ts';
import { type Effects, readSettings } from './effects.ts';
import { helpOnCommand, helpOnCommands } from './help.ts';
import { parseOptions } from './parseOptions.ts';

/** Runs one command and returns the exit status. */
export async function runCommandLine(args: readonly string[], effects: Effects): Promise<ExitStatus> {
  const [name, ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      await effects.stdout.write(helpOnCommands(COMMANDS));
      return DONE;
    }
    const command = findCommand(name);
    if (rest.includes('--help')) {
      await effects.stdout.write(helpOnCommand(command));
      return DONE;
    }
    const given = parseOptions(command, rest);
    return await command.run(given, effects, await readSettings(effects));
  } catch (error) {
    // Anything but a UserError is a bug, shown with its stack.
    const text = error instanceof UserError ? error.toText() : error instanceof Error ? error.stack : String(error);
    await effects.stderr.write(`${text}\n`);
    return COULD_NOT_RUN;
  }
}

function findCommand(name: string | undefined): Command {
  if (name !== undefined) return findNamed('command', COMMANDS, name);
  const names = COMMANDS.map((command) => command.name).join(', ');
  throw new UserError('BAD_INPUT', 'No command was given.', `Commands: ${names}. See \`npm run graph -- --help\`.`);
}
