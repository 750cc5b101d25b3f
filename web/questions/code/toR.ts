import type { Variables } from './CodeForm.ts';

/** Returns a program for R 4.1 or newer with httr2 and jsonlite, which prints `data` or fails with the first error. */
export function toR(query: string, variables: Variables, url: string): string {
  return `# install.packages(c("httr2", "jsonlite"))
library(httr2)

query <- ${rawString(query)}
variables <- ${literal(variables, '')}

result <- request(${JSON.stringify(url)}) |>
  req_body_json(list(query = query, variables = variables)) |>
  req_error(is_error = \\(response) FALSE) |>
  req_perform() |>
  resp_body_json()
if (!is.null(result$errors)) stop(result$errors[[1]]$message)
cat(jsonlite::toJSON(result$data, auto_unbox = TRUE, null = "null", digits = NA, pretty = TRUE), "\\n")
`;
}

/** A raw string, whose delimiters have more dashes than any in the text, so that nothing needs escaping. */
function rawString(text: string): string {
  let dashes = '-';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(${text})${dashes}"`;
}

/** Converts JSON to R lists, which httr2 converts back. Strings are the same in both, and quoted names may be any text. */
function literal(value: unknown, indent: string): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)} = ${literal(item, inner)}`);
  // httr2 converts a list without names to an array.
  if (items.length === 0) return Array.isArray(value) ? 'list()' : 'setNames(list(), character())';
  return `list(\n${items.map((item) => inner + item).join(',\n')}\n${indent})`;
}
