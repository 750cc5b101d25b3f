import { parseCitation } from '../../model/citation.ts';
import type { GraphDocument } from '../../model/dataset.ts';
import { readField } from '../../model/fields.ts';
import { fold } from '../../search/fold.ts';
import { type SetField, setFields } from './FilterField.ts';
import { DOCUMENT_FILTER_FIELDS } from './filterFields.ts';
import type { Composed, DocumentFilter } from './filters.ts';

export type Test<T> = (fact: T) => boolean;

/** Returns the ids of the documents that pass. */
export function documentsThatPass(filter: DocumentFilter, documents: Iterable<GraphDocument>): string[] {
  const passes = documentTest(filter);
  return [...documents].filter(passes).map(({ id }) => id);
}

export function documentTest(filter: DocumentFilter): Test<GraphDocument> {
  return allOf([
    ...setFields<GraphDocument>(DOCUMENT_FILTER_FIELDS, filter).map(toTest),
    ...composedTests(filter, documentTest),
  ]);
}

/** Ignores null, which stands for a field that is not set. */
export function allOf<T>(tests: readonly (Test<T> | null)[]): Test<T> {
  const set = tests.filter((test) => test !== null);
  return (fact) => set.every((test) => test(fact));
}

export function composedTests<T, Filter>({ and, or, not }: Composed<Filter>, testOf: (filter: Filter) => Test<T>) {
  const alternatives = or?.map(testOf) ?? [];
  const opposite = not && testOf(not);
  return [
    ...(and?.map(testOf) ?? []),
    alternatives.length === 0 ? null : (fact: T) => alternatives.some((test) => test(fact)),
    opposite ? (fact: T) => !opposite(fact) : null,
  ];
}

/** Returns the test of one field of a filter. */
export function toTest<T extends object>(field: SetField<T>): Test<T> {
  switch (field.operator) {
    case 'in': {
      const values = new Set(field.value);
      return (fact) => values.has(field.read(fact));
    }
    case 'overlaps': {
      const values = new Set(field.value);
      return (fact) => field.read(fact).some((value) => values.has(value));
    }
    case 'atLeast':
      return (fact) => (field.read(fact) ?? Number.NEGATIVE_INFINITY) >= field.value;
    case 'atMost':
      return (fact) => (field.read(fact) ?? Number.POSITIVE_INFINITY) <= field.value;
    case 'is':
      return (fact) => field.read(fact) === field.value;
    case 'has':
      return (fact) => field.value.every((name) => hasValue(fact, String(name)));
    case 'lacks':
      return (fact) => !field.value.some((name) => hasValue(fact, String(name)));
    case 'cites': {
      const wanted = field.value.flatMap((text) => parseCitation(String(text)) ?? []);
      return (fact) =>
        field
          .read(fact)
          .some(({ document, lines: [first, last] }) =>
            wanted.some((other) => other.document === document && other.lines[0] <= last && other.lines[1] >= first),
          );
    }
    case 'contains': {
      const folded = fold(field.value);
      const textsOfFact = foldedTexts(field.property, field.read);
      return (fact) => folded !== '' && textsOfFact(fact).some((text) => text.includes(folded));
    }
    case 'notBefore':
      return (fact) => {
        const { earliest, latest } = field.read(fact, field.origins);
        return latest === null ? field.undated || earliest !== null : latest >= field.value;
      };
    case 'notAfter':
      return (fact) => {
        const { earliest, latest } = field.read(fact, field.origins);
        return earliest === null ? field.undated || latest !== null : earliest <= field.value;
      };
    case 'dated':
      return (fact) => {
        const { earliest, latest } = field.read(fact, field.origins);
        return field.undated || earliest !== null || latest !== null;
      };
    case 'undated':
      return () => true;
  }
}

/** Folded texts of facts by the property in Neo4j that has the same. Each fact is folded once. */
const known = new Map<string, WeakMap<object, readonly string[]>>();

function foldedTexts<T extends object>(property: string, read: (fact: T) => readonly string[]) {
  const texts = known.get(property) ?? new WeakMap<object, readonly string[]>();
  known.set(property, texts);
  return (fact: T) => {
    const folded = texts.get(fact) ?? read(fact).map(fold);
    if (!texts.has(fact)) texts.set(fact, folded);
    return folded;
  };
}

function hasValue(fact: object, name: string): boolean {
  const value = readField(fact, name);
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
