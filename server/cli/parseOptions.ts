import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Command, Given } from './Command.ts';

/** Parses the options of a command. Throws BAD_INPUT with the nearest name for anything else. */
export function parseOptions(command: Command, args: readonly string[]): Given {
  const names = [...Object.keys(command.options), 'help'];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      names.map((name) => [name, { type: command.options[name]?.value ? ('string' as const) : ('boolean' as const) }]),
    ),
    // Not strict, because Node's own errors do not suggest the nearest name.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const argument = token.kind === 'positional' ? `"${token.value}"` : token.rawName;
    if (token.kind === 'positional')
      throw badInput(command, `Unexpected argument ${argument} after "${command.name}".`);
    if (!names.includes(token.name)) {
      const known = names.map((name) => `--${name}`);
      throw badInput(command, `"${command.name}" has no option ${argument}.${didYouMean(`--${token.name}`, known)}`);
    }
    const value = command.options[token.name]?.value;
    if (value && !token.value) throw badInput(command, `${argument} needs a value: ${argument} ${value}.`);
    if (!value && token.value !== undefined) throw badInput(command, `${argument} takes no value.`);
    if (Object.hasOwn(given, token.name)) throw badInput(command, `${argument} was given twice.`);
    given[token.name] = token.value ?? true;
  }
  return given;
}

function badInput(command: Command, message: string): UserError {
  return new UserError('BAD_INPUT', message, `See \`npm run graph -- ${command.name} --help\`.`);
}
