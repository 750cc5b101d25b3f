import type { Variables } from './CodeForm.ts';

/** Returns a program for Python 3 with the package requests, which prints `data` or fails with the first error. */
export function toPython(query: string, variables: Variables, url: string): string {
  return `# pip install requests
import json

import requests

URL = ${JSON.stringify(url)}
QUERY = """
${escapeText(query.trim())}
"""
VARIABLES = ${literal(variables, '')}

response = requests.post(URL, json={"query": QUERY, "variables": VARIABLES}, timeout=30)
result = response.json()
if "errors" in result:
    raise SystemExit(result["errors"][0]["message"])
print(json.dumps(result["data"], ensure_ascii=False, indent=2))
`;
}

/** Escapes a text for a string in triple quotes that ends with a line break. */
function escapeText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
}

/** Converts JSON to a Python literal; strings and numbers are the same in both. */
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
