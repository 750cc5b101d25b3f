import type { Variables } from './CodeForm.ts';

/** Returns a module for Node 20 or newer, or any runtime with fetch, which prints `data` or fails with the first error. */
export function toTypeScript(query: string, variables: Variables, url: string): string {
  return `// npx tsx FILE.mts
const query = \`
${escapeText(query.trim())}
\`;
const variables = ${JSON.stringify(variables, null, 2)};

const response = await fetch(${JSON.stringify(url)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});
const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
if (errors) throw new Error(errors[0]?.message);
console.log(JSON.stringify(data, null, 2));

export {};
`;
}

/** Escapes a text for a template literal. */
function escapeText(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
