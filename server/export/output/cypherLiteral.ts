import type { Integer } from 'neo4j-driver';

export type CypherValue =
  | string
  | number
  | boolean
  | null
  | Integer
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

/**
 * Writes a value as a Cypher literal. As in the driver, numbers are floats and integers have a type of their own. Null
 * properties of a map are left out, which has the same effect as setting them to null.
 */
export function toCypherLiteral(value: CypherValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return toStringLiteral(value);
  if (typeof value === 'number') return toFloatLiteral(value);
  if (isList(value)) return `[${value.map(toCypherLiteral).join(', ')}]`;
  if (isInteger(value)) return value.toString();
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return `{${entries.map(([key, item]) => `${toKey(key)}: ${toCypherLiteral(item)}`).join(', ')}}`;
}

function toFloatLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Cypher has no literal for the number ${value}`);
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * Neo4j replaces `\uXXXX` by its character before it parses escapes, even after an escaped backslash. A backslash is
 * therefore written as `\u005C` twice.
 */
function toStringLiteral(text: string): string {
  const escaped = text.replaceAll(/[\\'\p{Cc}\p{Surrogate}]/gu, (character) => {
    if (character === '\\') return '\\u005C\\u005C';
    if (character === "'") return "\\'";
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\t') return '\\t';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}

function toKey(key: string): string {
  if (/^\w+$/.test(key)) return key;
  throw new Error(`"${key}" cannot be a property name`);
}

function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

/** The same test as in the driver, which is not loaded here. */
function isInteger(value: object): value is Integer {
  return '__isInteger__' in value;
}
