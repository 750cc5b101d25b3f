import type { Variables } from './CodeForm.ts';

/** Returns a command for a POSIX shell, which prints the whole response, errors included. */
export function toCurl(query: string, variables: Variables, url: string): string {
  const body = JSON.stringify({ query, variables });
  return [
    `curl --silent --show-error ${quote(url)} \\`,
    "  --header 'content-type: application/json' \\",
    `  --data-raw ${quote(body)}`,
    '',
  ].join('\n');
}

/** Quotes a text for the shell, which interprets nothing inside single quotes except the closing quote. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
