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
 * A value as the text of a Cypher statement has it. Numbers are floats, as the driver sends them; integers are the
 * driver's. Null properties are left out of maps, which is what setting them to null comes to.
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
  if (!Number.isFinite(value)) throw new Error(`no float: ${value}`);
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * Neo4j turns `\uXXXX` into its character before it looks at anything else, even where the backslash is itself escaped.
 * Written by its own number, a backslash of the text can never begin such a sequence.
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
  throw new Error(`no name of a property: ${key}`);
}

function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

/** The driver's own test, without loading the driver. */
function isInteger(value: object): value is Integer {
  return '__isInteger__' in value;
}
