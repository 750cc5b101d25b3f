import { isMap, type YAMLMap } from 'yaml';
import { findRefusedCharacter } from '../../model/characters.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { FilePosition } from '../problem.ts';
import type { PairNode } from './nodes.ts';
import type { SourceFile } from './seedFile.ts';

/**
 * Schema of a value in a file of YAML or JSON Lines. The reader checks nodes with it and reports problems; the formatter of
 * YAML takes the order of keys and the quotes from it.
 */
export interface Schema<T> {
  /** Returns the typed value, or reports a problem and returns `undefined`. `label` names the value in messages. */
  readonly read: (node: unknown, label: string, file: SourceFile) => T | undefined;
  readonly optional?: boolean;
  /** Whether the value is always written in double quotes. */
  readonly quoted?: boolean;
  /** For a mapping with known keys: their schemas, in the order of the formatter. */
  readonly fields?: Fields;
  /** For a list or a mapping with free keys: the schema of each value. */
  readonly each?: Schema<unknown>;
  /** For a list of records: how the formatter writes it. */
  readonly layout?: ListLayout;
  /** For a union: chooses the schema of a mapping. */
  readonly variant?: (map: YAMLMap) => Schema<unknown> | null;
}

export interface ListLayout {
  /** `line`: a record on one line if it fits; `block`: always one key a line. */
  readonly items: 'line' | 'block';
  /** Compares records that may have problems. Without it the order of the author is kept. */
  readonly compare?: (a: unknown, b: unknown) => number;
}

export type Fields = Readonly<Record<string, Schema<unknown>>>;
export type ValueOf<S> = S extends Schema<infer T> ? T : never;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** Position of a record and its keys in a file. */
export interface Located {
  readonly at: FilePosition;
  /** Without the keys on the line of the record. */
  readonly keyLines: Readonly<Record<string, number>>;
}

/** Returns the position of a key, or of the record if it lacks the key. */
export function positionOf(record: Located, key: string): FilePosition {
  return { file: record.at.file, line: record.keyLines[key] ?? record.at.line };
}

/** In UTF-16 code units. */
const MAX_TEXT_LENGTH = 2_000;

/** A text in plain or quoted style. `check` returns a problem, or null. */
export function text(
  check: (value: string) => string | null = () => null,
  maxLength: number = MAX_TEXT_LENGTH,
): Schema<string> {
  return {
    read(node, label, file) {
      const scalar = file.nodes.scalarOf(node);
      if (!scalar) return file.fail(node, `"${label}" must be a text.`);
      const { source, value } = scalar;
      if (typeof value !== 'string') return file.fail(node, `"${label}" must be a text: write "${source}".`);
      return checkText(value, node, label, file, check, maxLength);
    },
  };
}

/** A date or number. In YAML it needs quotes, because parsers would convert it. */
export function quoted(check: (value: string) => string | null): Schema<string> {
  return {
    quoted: true,
    read(node, label, file) {
      const scalar = file.nodes.scalarOf(node);
      if (!scalar) return file.fail(node, `"${label}" must be a quoted text.`);
      const { isExact, source, value } = scalar;
      if (!isExact) return file.fail(node, `"${label}" must be quoted: write "${source}".`);
      return checkText(String(value), node, label, file, check);
    },
  };
}

function checkText(
  value: string,
  node: unknown,
  label: string,
  file: SourceFile,
  check: (value: string) => string | null,
  maxLength: number = MAX_TEXT_LENGTH,
): string | undefined {
  if (value.trim() === '') return file.fail(node, `"${label}" is empty.`);
  if (value.length > maxLength) {
    return file.fail(node, `"${label}" has ${value.length} characters; at most ${maxLength} are allowed.`);
  }
  if (value.includes('\n')) return file.fail(node, `"${label}" contains a line break.`);
  if (value !== value.trim()) return file.fail(node, `"${label}" begins or ends with white space.`);
  const refused = findRefusedCharacter(value);
  if (refused) return file.fail(node, `"${label}" contains ${refused}, a character that texts may not contain.`);
  const found = check(value);
  return found === null ? value : file.fail(node, `"${label}" ${found}`);
}

export function flag(): Schema<boolean> {
  return {
    read(node, label, file) {
      const value = file.nodes.scalarOf(node)?.value;
      if (typeof value === 'boolean') return value;
      return file.fail(node, `"${label}" must be true or false.`);
    },
  };
}

/** One of a closed list of texts. */
export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  const list = values.map((value) => `"${value}"`).join(', ');
  const known = text((value) => ((values as readonly string[]).includes(value) ? null : `must be one of ${list}.`));
  return { ...known, read: (node, label, file) => known.read(node, label, file) as T | undefined };
}

/** A value after a conversion that cannot fail. */
export function converted<A, B>(schema: Schema<A>, convert: (value: A) => B): Schema<B> {
  return {
    ...schema,
    read(node, label, file) {
      const value = schema.read(node, label, file);
      return value === undefined ? undefined : convert(value);
    },
  };
}

/** A key that may be missing; its value is then null. */
export function optional<T>(schema: Schema<T>): Schema<T | null> {
  return { ...schema, optional: true };
}

/** A list of records. Records with problems are reported and left out. */
export function listOf<T>(each: Schema<T>, layout: ListLayout = { items: 'line' }): Schema<readonly T[]> {
  return {
    each,
    layout,
    read(node, label, file) {
      const items = file.nodes.itemsOf(node);
      if (!items) return file.fail(node, `"${label}" must be a list.`);
      const values = items.map((item, index) => each.read(item, `${label}[${index + 1}]`, file));
      return values.filter((value) => value !== undefined);
    },
  };
}

/** A list of texts, undefined if one of them has a problem. */
export function texts<T>(each: Schema<T>): Schema<readonly T[]> {
  const list = listOf(each);
  return {
    each,
    read(node, label, file) {
      const values = list.read(node, label, file);
      return values?.length === file.nodes.itemsOf(node)?.length ? values : undefined;
    },
  };
}

/** A list of texts that is not empty. */
export function nonEmptyTexts<T>(each: Schema<T>): Schema<readonly T[]> {
  const list = texts(each);
  return {
    ...list,
    read(node, label, file) {
      if (file.nodes.itemsOf(node)?.length === 0) return file.fail(node, `"${label}" is empty.`);
      return list.read(node, label, file);
    },
  };
}

/** One text, or a list of several. */
export function oneOrMore<T>(each: Schema<T>): Schema<readonly T[]> {
  const list = nonEmptyTexts(each);
  return {
    ...list,
    ...(each.quoted ? { quoted: true } : {}),
    read(node, label, file) {
      if (file.nodes.itemsOf(node)) return list.read(node, label, file);
      const value = each.read(node, label, file);
      return value === undefined ? undefined : [value];
    },
  };
}

/** A mapping of YAML with one of several schemas, which its keys decide. */
export function union<T>(choose: (map: YAMLMap) => Schema<T> | null, problem: string): Schema<T> {
  return {
    variant: choose,
    read(node, label, file) {
      const schema = isMap(node) ? choose(node) : null;
      return schema ? schema.read(node, label, file) : file.fail(node, problem);
    },
  };
}

/** A mapping with free keys. */
export function mapping<T>(each: Schema<T>): Schema<readonly MappingEntry<T>[]> {
  return {
    each,
    read(node, label, file) {
      const pairs = file.nodes.pairsOf(node);
      if (!pairs) return file.fail(node, `"${label}" must be a mapping.`);
      return pairs.flatMap((pair) => {
        const value = readValue(pair, each, file);
        return value === undefined ? [] : [{ key: pair.key, value, at: file.positionOf(pair.node) }];
      });
    },
  };
}

export interface MappingEntry<T> {
  readonly key: string;
  readonly value: T;
  readonly at: FilePosition;
}

/** A mapping with known keys, undefined if it has a problem. */
export function record<const F extends Fields>(
  fields: F,
  problem = 'must be a mapping.',
): Schema<RecordOf<F> & Located> {
  const schemas = Object.entries(fields);
  return {
    fields,
    read(node, label, file) {
      const pairs = file.nodes.pairsOf(node);
      if (!pairs) return file.fail(node, `"${label}" ${problem}`);
      let isValid = true;
      const at = file.positionOf(node);
      const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
      for (const [key, pair] of byKey) {
        if (Object.hasOwn(fields, key)) continue;
        file.fail(pair.node, unknownKey(pair, Object.keys(fields)));
        isValid = false;
      }
      const values: Record<string, unknown> = {};
      for (const [key, schema] of schemas) {
        const pair = byKey.get(key);
        if (!pair) {
          values[key] = null;
          if (schema.optional) continue;
          file.fail(node, `"${key}" is missing.`);
          isValid = false;
          continue;
        }
        const value = readValue(pair, schema, file);
        values[key] = value;
        if (value === undefined) isValid = false;
      }
      if (!isValid) return undefined;
      return { ...(values as RecordOf<F>), at, keyLines: keyLinesOf(byKey.values(), at.line, file) };
    },
  };
}

/** Shared, because a file of JSON Lines has each record on one line. */
const ON_ONE_LINE: Located['keyLines'] = {};

function keyLinesOf(pairs: Iterable<PairNode>, line: number, file: SourceFile): Located['keyLines'] {
  const lines = [...pairs].map(({ key, node }) => [key, file.positionOf(node).line] as const);
  const others = lines.filter((entry) => entry[1] !== line);
  return others.length === 0 ? ON_ONE_LINE : Object.fromEntries(others);
}

/** In braces, a comma ends a text without quotes, and the rest is parsed as a key. */
function unknownKey({ key, value }: PairNode, known: readonly string[]): string {
  if (value === null) return `"${key}" is parsed as a key: write a text with a comma in quotes.`;
  return `unknown key "${key}".${didYouMean(key, known)}`;
}

/** Reads the value of a key; `en` has none in `{zh: 大会, en}`. */
function readValue<T>({ key, node, value }: PairNode, schema: Schema<T>, file: SourceFile): T | undefined {
  return value === null ? file.fail(node, `"${key}" has no value.`) : schema.read(value, key, file);
}
