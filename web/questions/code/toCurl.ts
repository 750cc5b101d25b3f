import type { Variables } from './CodeForm.ts';

/** One command for a POSIX shell. It prints the whole answer, errors included. */
export function toCurl(query: string, variables: Variables, url: string): string {
  const body = JSON.stringify({ query, variables });
  return [
    `curl --silent --show-error ${quote(url)} \\`,
    "  --header 'content-type: application/json' \\",
    `  --data-raw ${quote(body)}`,
    '',
  ].join('\n');
}

/** Within single quotes a shell leaves everything as it is; the quote itself stands outside of them. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
