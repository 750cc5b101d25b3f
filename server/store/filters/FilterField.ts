import type { Comparator } from '../../model/figure.ts';
import type { Status } from '../../model/relation.ts';

/** Type of a filter's value by kind. The API checks values by kind: see server/api/arguments/filters/checkedFields.ts. */
export interface ValueTypes {
  type: string;
  /** `type/kind`. */
  kind: string;
  predicate: string;
  measure: string;
  unit: string;
  comparator: Comparator;
  document: string;
  status: Status;
  community: number;
  /** Former ids are resolved. */
  entityId: string;
  count: number;
  amount: number;
  text: string;
  /** YYYY-MM-DD. */
  day: string;
}

type ValueKind = keyof ValueTypes;
export type ListKind = Exclude<ValueKind, 'count' | 'amount' | 'text' | 'day'>;

/** Possible range of a fact's dates. Null means unknown; both are null if the fact has no date. */
export interface Dated {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One field of a filter: its operator, the kind of its values, and what it compares, read from a fact and in Cypher. */
export type FilterField<Fact> =
  | {
      /** The fact's value is in the list. */
      readonly operator: 'in';
      readonly kind: ListKind;
      readonly read: (fact: Fact) => string | number;
      readonly cypher: (fact: string) => string;
    }
  | {
      /** The fact's list and the given list have a value in common. */
      readonly operator: 'overlaps';
      readonly kind: ListKind;
      readonly read: (fact: Fact) => readonly string[];
      readonly cypher: (fact: string) => string;
    }
  | {
      readonly operator: 'atLeast' | 'atMost';
      readonly kind: 'count' | 'amount';
      readonly read: (fact: Fact) => number;
      readonly cypher: (fact: string) => string;
      /** Name of the field with the upper bound, which must not be lower. */
      readonly upperBound?: string;
    }
  | {
      /**
       * One of the fact's texts contains the text; case, width and script (simplified, traditional) are ignored. In Neo4j
       * the property `folded` has all texts.
       */
      readonly operator: 'contains';
      readonly kind: 'text';
      readonly read: (fact: Fact) => readonly string[];
    }
  | {
      /** The fact's dates can lie on or after / on or before the day. Facts without any date never pass. */
      readonly operator: 'notBefore' | 'notAfter';
      readonly kind: 'day';
      readonly upperBound?: string;
    };

/** A filter's fields with their values, as its list of fields declares them. An empty list means "any". */
export type FilterValues<Fields extends Readonly<Record<string, { operator: string; kind: ValueKind }>>> = {
  readonly [Name in keyof Fields]?: Fields[Name]['operator'] extends 'in' | 'overlaps'
    ? readonly ValueTypes[Fields[Name]['kind']][]
    : ValueTypes[Fields[Name]['kind']];
};

/** A field with its name and the value that a filter sets. */
export type SetField<Fact> = WithValue<FilterField<Fact>> & { readonly name: string };

type WithValue<Field> = Field extends { operator: 'in' | 'overlaps' }
  ? Field & { readonly value: readonly (string | number)[] }
  : Field extends { operator: 'atLeast' | 'atMost' }
    ? Field & { readonly value: number }
    : Field & { readonly value: string };

/** Returns the fields that the filter sets, in the order of the list. Empty lists set nothing. */
export function setFields<Fact>(fields: Readonly<Record<string, FilterField<Fact>>>, filter: object): SetField<Fact>[] {
  const values: Readonly<Record<string, unknown>> = { ...filter };
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    if (value == null || (Array.isArray(value) && value.length === 0)) return [];
    // FilterValues gives every field the type of value that its operator takes.
    return [{ ...field, name, value } as SetField<Fact>];
  });
}
