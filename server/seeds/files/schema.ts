import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml';
import { didYouMean } from '../../model/nearest.ts';
import type { Place } from '../problem.ts';
import type { SeedFile } from './seedFile.ts';

/**
 * What a value in a seed file must look like. One description serves both the reader, which turns YAML into typed
 * values and says what is wrong, and the formatter, which takes the order of keys and the quotes from it.
 */
export interface Schema<T> {
  /** The typed value; `undefined` once it was reported what is wrong. `label` names the value in messages. */
  readonly read: (node: unknown, label: string, file: SeedFile) => T | undefined;
  readonly optional?: boolean;
  /** Whether the value is always written in double quotes. */
  readonly quoted?: boolean;
  /** Of a mapping with known keys: their schemas, in the order in which they are written. */
  readonly fields?: Fields;
  /** Of a list, or of a mapping with free keys: the schema of each value. */
  readonly each?: Schema<unknown>;
  /** Of a list of records: how it is written. */
  readonly layout?: ListLayout;
  /** Which of several schemas a mapping has. */
  readonly variant?: (map: YAMLMap) => Schema<unknown> | null;
}

export interface ListLayout {
  /** A record on one line where it fits, or always one key a line. */
  readonly items: 'line' | 'block';
  /** The order of the records, of which only what was written is known; absent where the author's order counts. */
  readonly compare?: (a: unknown, b: unknown) => number;
}

export type Fields = Readonly<Record<string, Schema<unknown>>>;
export type ValueOf<S> = S extends Schema<infer T> ? T : never;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** A record of a seed file knows where it and each of its keys stand. */
export interface Located {
  readonly at: Place;
  readonly keyLines: Readonly<Record<string, number>>;
}

/** The place of one key of a record, for messages that are about that key. */
export function placeOf(record: Located, key: string): Place {
  return { file: record.at.file, line: record.keyLines[key] ?? record.at.line };
}

/** A text in plain or quoted style. `check` answers with what is wrong with it, or null. */
export function text(check: (value: string) => string | null = () => null): Schema<string> {
  return {
    read(node, label, file) {
      if (!isScalar(node) || node.value === null) return fail(file, node, `"${label}" must be a text.`);
      if (typeof node.value !== 'string') return fail(file, node, `"${label}" must be a text: write "${node.source}".`);
      return checkText(node.value, node, label, file, check);
    },
  };
}

/** A date or number, which is written in quotes so that no reader of YAML takes it for something else. */
export function quoted(check: (value: string) => string | null): Schema<string> {
  return {
    quoted: true,
    read(node, label, file) {
      if (!isScalar(node) || node.value === null) return fail(file, node, `"${label}" must be a quoted text.`);
      if (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE) {
        return fail(file, node, `"${label}" must be quoted: write "${node.source}".`);
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
  if (value.trim() === '') return fail(file, node, `"${label}" is empty.`);
  if (value.includes('\n')) return fail(file, node, `"${label}" has a line break in it.`);
  if (value !== value.trim()) return fail(file, node, `"${label}" has white space around it.`);
  const wrong = check(value);
  return wrong === null ? value : fail(file, node, `"${label}" ${wrong}`);
}

export function flag(): Schema<boolean> {
  return {
    read(node, label, file) {
      if (isScalar(node) && typeof node.value === 'boolean') return node.value;
      return fail(file, node, `"${label}" must be true or false.`);
    },
  };
}

/** One of a closed list of texts. */
export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  const list = values.map((value) => `"${value}"`).join(', ');
  const known = text((value) => ((values as readonly string[]).includes(value) ? null : `must be one of ${list}.`));
  return { ...known, read: (node, label, file) => known.read(node, label, file) as T | undefined };
}

/** The same value after a conversion that cannot fail. */
export function mapped<A, B>(schema: Schema<A>, convert: (value: A) => B): Schema<B> {
  return {
    ...schema,
    read(node, label, file) {
      const value = schema.read(node, label, file);
      return value === undefined ? undefined : convert(value);
    },
  };
}

/** A key that may be absent; the value is then null. */
export function optional<T>(schema: Schema<T>): Schema<T | null> {
  return { ...schema, optional: true };
}

/** A list of records: those that are wrong are reported and left out. */
export function listOf<T>(each: Schema<T>, layout: ListLayout = { items: 'line' }): Schema<readonly T[]> {
  return {
    each,
    layout,
    read(node, label, file) {
      if (!isSeq(node)) return fail(file, node, `"${label}" must be a list.`);
      const values = node.items.map((item, index) => each.read(item, `${label}[${index + 1}]`, file));
      return values.filter((value) => value !== undefined);
    },
  };
}

/** A list of texts, read only if all of them are right. */
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
export function someTexts<T>(each: Schema<T>): Schema<readonly T[]> {
  const list = texts(each);
  return {
    ...list,
    read(node, label, file) {
      if (isSeq(node) && node.items.length === 0) return fail(file, node, `"${label}" is empty.`);
      return list.read(node, label, file);
    },
  };
}

/** One text, or a list of several. */
export function oneOrMore<T>(each: Schema<T>): Schema<readonly T[]> {
  const list = someTexts(each);
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

/** A mapping that is of one of several schemas, told apart by its keys. */
export function union<T>(choose: (map: YAMLMap) => Schema<T> | null, complaint: string): Schema<T> {
  return {
    variant: choose,
    read(node, label, file) {
      const schema = isMap(node) ? choose(node) : null;
      return schema ? schema.read(node, label, file) : fail(file, node, complaint);
    },
  };
}

/** A mapping with free keys. */
export function mapping<T>(each: Schema<T>): Schema<readonly MappingEntry<T>[]> {
  return {
    each,
    read(node, label, file) {
      if (!isMap(node)) return fail(file, node, `"${label}" must be a mapping.`);
      return node.items.flatMap((pair) => {
        const value = readValue(pair, each, file);
        return value === undefined ? [] : [{ key: keyOf(pair), value, at: file.placeOf(pair) }];
      });
    },
  };
}

export interface MappingEntry<T> {
  readonly key: string;
  readonly value: T;
  readonly at: Place;
}

/** A mapping with known keys. All that is wrong in it is reported; it is read only if nothing is. */
export function record<const F extends Fields>(
  fields: F,
  complaint = 'must be a mapping.',
): Schema<RecordOf<F> & Located> {
  return {
    fields,
    read(node, label, file) {
      if (!isMap(node)) return fail(file, node, `"${label}" ${complaint}`);
      let whole = true;
      const values: Record<string, unknown> = {};
      const pairs = new Map(node.items.map((pair) => [keyOf(pair), pair]));
      const keyLines: Record<string, number> = {};
      for (const [key, pair] of pairs) {
        keyLines[key] = file.placeOf(pair).line;
        if (Object.hasOwn(fields, key)) continue;
        file.report(pair, unknownKey(pair, Object.keys(fields)));
        whole = false;
      }
      for (const [key, schema] of Object.entries(fields)) {
        const pair = pairs.get(key);
        if (!pair) {
          values[key] = null;
          if (schema.optional) continue;
          file.report(node, `"${key}" is missing.`);
          whole = false;
          continue;
        }
        const value = readValue(pair, schema, file);
        values[key] = value;
        if (value === undefined) whole = false;
      }
      if (!whole) return undefined;
      return { ...(values as RecordOf<F>), at: file.placeOf(node), keyLines };
    },
  };
}

/** Within braces a comma in a text that is not quoted ends it, and what follows is read as a key. */
function unknownKey(pair: Pair, known: readonly string[]): string {
  const key = keyOf(pair);
  if (pair.value === null) return `"${key}" is read as a key: put a text that has a comma in it in quotes.`;
  return `unknown key "${key}".${didYouMean(key, known)}`;
}

/** The value of a key; in `{zh: 大会, en}` the second has none. */
function readValue<T>(pair: Pair, schema: Schema<T>, file: SeedFile): T | undefined {
  if (pair.value !== null) return schema.read(pair.value, keyOf(pair), file);
  return fail(file, pair, `"${keyOf(pair)}" has no value.`);
}

/** The text of a mapping's key. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function fail(file: SeedFile, node: unknown, message: string): undefined {
  file.report(node, message);
  return undefined;
}
