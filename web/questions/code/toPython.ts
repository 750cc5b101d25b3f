import type { Variables } from './CodeForm.ts';

/** A program for Python 3 with the package requests. It prints `data`, or fails with the first error. */
export function toPython(query: string, variables: Variables, url: string): string {
  return `# pip install requests
import json

import requests

URL = ${JSON.stringify(url)}
QUERY = """
${within(query.trim())}
"""
VARIABLES = ${literal(variables, '')}

response = requests.post(URL, json={"query": QUERY, "variables": VARIABLES}, timeout=30)
answer = response.json()
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])
print(json.dumps(answer["data"], ensure_ascii=False, indent=2))
`;
}

/** For a string in triple quotes that ends with a line break. */
function within(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
}

/** JSON's strings and numbers are Python's too. */
function literal(value: unknown, indent: string): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}    `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => literal(item, inner))]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${literal(item, inner)}`)];
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`;
}
