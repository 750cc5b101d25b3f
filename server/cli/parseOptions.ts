import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Command, Given } from './Command.ts';

/** What was given for the options of a command; whatever is not an option of it is refused with the nearest name. */
export function parseOptions(command: Command, args: readonly string[]): Given {
  const names = [...Object.keys(command.options), 'help'];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      names.map((name) => [name, { type: command.options[name]?.value ? ('string' as const) : ('boolean' as const) }]),
    ),
    // Not strict: node's own refusals do not say what would have been right.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const what = token.kind === 'positional' ? `"${token.value}"` : token.rawName;
    if (token.kind === 'positional') throw refusal(command, `${what} was not expected after "${command.name}".`);
    if (!names.includes(token.name)) {
      const known = names.map((name) => `--${name}`);
      throw refusal(command, `"${command.name}" has no option ${what}.${didYouMean(`--${token.name}`, known)}`);
    }
    const value = command.options[token.name]?.value;
    if (value && !token.value) throw refusal(command, `${what} needs a value: ${what} ${value}.`);
    if (!value && token.value !== undefined) throw refusal(command, `${what} takes no value.`);
    if (Object.hasOwn(given, token.name)) throw refusal(command, `${what} was given twice.`);
    given[token.name] = token.value ?? true;
  }
  return given;
}

function refusal(command: Command, message: string): UserError {
  return new UserError('BAD_INPUT', message, `See \`npm run graph -- ${command.name} --help\`.`);
}
