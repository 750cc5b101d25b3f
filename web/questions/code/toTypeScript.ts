import type { Variables } from './CodeForm.ts';

/** A module for Node 20 or newer, a browser, or whatever else has fetch. It prints `data`, or fails with the first error. */
export function toTypeScript(query: string, variables: Variables, url: string): string {
  return `// npx tsx FILE.mts
const query = \`
${within(query.trim())}
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

/** For a template literal. */
function within(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
