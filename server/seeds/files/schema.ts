import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml';
import { findRefusedCharacter } from '../../model/characters.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { FilePosition } from '../problem.ts';
import type { SeedFile } from './seedFile.ts';

/**
 * Schema of a value in a seed file. The reader parses YAML with it and reports problems; the formatter takes the order of
 * keys and the quotes from it.
 */
export interface Schema<T> {
  /** Returns the typed value, or reports a problem and returns `undefined`. `label` names the value in messages. */
  readonly read: (node: unknown, label: string, file: SeedFile) => T | undefined;
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

/** Position of a record and its keys in a seed file. */
export interface Located {
  readonly at: FilePosition;
  readonly keyLines: Readonly<Record<string, number>>;
}

/** Returns the position of a key, or of the record if it lacks the key. */
export function positionOf(record: Located, key: string): FilePosition {
  return { file: record.at.file, line: record.keyLines[key] ?? record.at.line };
}

/** In UTF-16 code units. */
const MAX_TEXT_LENGTH = 2_000;

/** A text in plain or quoted style. `check` returns a problem, or null. */
export function text(check: (value: string) => string | null = () => null): Schema<string> {
  return {
    read(node, label, file) {
      if (!isScalar(node) || node.value === null) return file.fail(node, `"${label}" must be a text.`);
      if (typeof node.value !== 'string') return file.fail(node, `"${label}" must be a text: write "${node.source}".`);
      return checkText(node.value, node, label, file, check);
    },
  };
}

/** A date or number. It needs quotes, because YAML parsers would convert it. */
export function quoted(check: (value: string) => string | null): Schema<string> {
  return {
    quoted: true,
    read(node, label, file) {
      if (!isScalar(node) || node.value === null) return file.fail(node, `"${label}" must be a quoted text.`);
      if (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE) {
        return file.fail(node, `"${label}" must be quoted: write "${node.source}".`);
      }
      return checkText(String(node.value), node, label, file, check);
    },
  };
}

function checkText(
  value: string,
  node: unknown,
  label: string,
  file: SeedFile,
  check: (value: string) => string | null,
): string | undefined {
  if (value.trim() === '') return file.fail(node, `"${label}" is empty.`);
  if (value.length > MAX_TEXT_LENGTH) {
    return file.fail(node, `"${label}" has ${value.length} characters; at most ${MAX_TEXT_LENGTH} are allowed.`);
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
      if (isScalar(node) && typeof node.value === 'boolean') return node.value;
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
      if (!isSeq(node)) return file.fail(node, `"${label}" must be a list.`);
      const values = node.items.map((item, index) => each.read(item, `${label}[${index + 1}]`, file));
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
      return isSeq(node) && values?.length === node.items.length ? values : undefined;
    },
  };
}

/** A list of texts that is not empty. */
export function nonEmptyTexts<T>(each: Schema<T>): Schema<readonly T[]> {
  const list = texts(each);
  return {
    ...list,
    read(node, label, file) {
      if (isSeq(node) && node.items.length === 0) return file.fail(node, `"${label}" is empty.`);
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
      if (isSeq(node)) return list.read(node, label, file);
      const value = each.read(node, label, file);
      return value === undefined ? undefined : [value];
    },
  };
}

/** A mapping with one of several schemas, which its keys decide. */
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
      if (!isMap(node)) return file.fail(node, `"${label}" must be a mapping.`);
      return node.items.flatMap((pair) => {
        const value = readValue(pair, each, file);
        return value === undefined ? [] : [{ key: keyOf(pair), value, at: file.positionOf(pair) }];
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
  return {
    fields,
    read(node, label, file) {
      if (!isMap(node)) return file.fail(node, `"${label}" ${problem}`);
      let isValid = true;
      const values: Record<string, unknown> = {};
      const pairs = new Map(node.items.map((pair) => [keyOf(pair), pair]));
      const keyLines: Record<string, number> = {};
      for (const [key, pair] of pairs) {
        keyLines[key] = file.positionOf(pair).line;
        if (Object.hasOwn(fields, key)) continue;
        file.fail(pair, unknownKey(pair, Object.keys(fields)));
        isValid = false;
      }
      for (const [key, schema] of Object.entries(fields)) {
        const pair = pairs.get(key);
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
      return { ...(values as RecordOf<F>), at: file.positionOf(node), keyLines };
    },
  };
}

/** In braces, a comma ends a text without quotes, and the rest is parsed as a key. */
function unknownKey(pair: Pair, known: readonly string[]): string {
  const key = keyOf(pair);
  if (pair.value === null) return `"${key}" is parsed as a key: write a text with a comma in quotes.`;
  return `unknown key "${key}".${didYouMean(key, known)}`;
}

/** Reads the value of a key; `en` has none in `{zh: 大会, en}`. */
function readValue<T>(pair: Pair, schema: Schema<T>, file: SeedFile): T | undefined {
  if (pair.value !== null) return schema.read(pair.value, keyOf(pair), file);
  return file.fail(pair, `"${keyOf(pair)}" has no value.`);
}

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
