import type { Citation } from '../../model/citation.ts';
import type { DayRange } from '../../model/edtf.ts';
import type { EnglishSource } from '../../model/entity.ts';
import type { Fields as ModelFields } from '../../model/fields.ts';
import type { Comparator } from '../../model/figure.ts';
import type { Status } from '../../model/relation.ts';
import type { DateOrigin } from '../../model/when.ts';

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
  englishSource: EnglishSource;
  origin: DateOrigin;
  community: number;
  /** Former ids are resolved. */
  entityId: string;
  /** Name of an optional field. */
  field: string;
  /** `d001:175-181` or `d001:175`. */
  lines: string;
  count: number;
  amount: number;
  text: string;
  boolean: boolean;
  /** YYYY-MM-DD. */
  day: string;
}

type ValueKind = keyof ValueTypes;
export type ListKind = Exclude<ValueKind, 'count' | 'amount' | 'text' | 'boolean' | 'day'>;
type ListOperator = 'in' | 'overlaps' | 'has' | 'lacks' | 'cites' | 'dated';

/** Possible range of dates. Null means unknown; both are null if there is no date. */
type ReadDates<Fact> = (fact: Fact, origins: readonly DateOrigin[]) => DayRange;
/** Cypher for both days. `origins` is a parameter, or null if only the fact's own date counts. */
type DatesInCypher = (fact: string, origins: string | null) => { readonly [Day in keyof DayRange]: string };

interface Compares<Fact, Value> {
  readonly read: (fact: Fact) => Value;
  readonly cypher: (fact: string) => string;
}

interface ComparesDates<Fact> {
  readonly read: ReadDates<Fact>;
  readonly cypher: DatesInCypher;
}

/** One field of a filter: its operator, the kind of its values, and what it compares, read from a fact and in Cypher. */
export type FilterField<Fact> = {
  /** Fields of the API that it filters by. A test looks for fields without a filter. */
  readonly covers?: readonly string[];
} & (
  | ({
      /** The fact's value is in the list. */
      readonly operator: 'in';
      readonly kind: ListKind;
    } & Compares<Fact, string | number>)
  | ({
      /** The fact's list and the given list have a value in common. */
      readonly operator: 'overlaps';
      readonly kind: ListKind;
    } & Compares<Fact, readonly string[]>)
  | ({
      /** A fact without the value does not pass. */
      readonly operator: 'atLeast' | 'atMost';
      readonly kind: 'count' | 'amount';
      /** Name of the field with the upper bound, which must not be lower. */
      readonly upperBound?: string;
    } & Compares<Fact, number | null>)
  | ({
      readonly operator: 'is';
      readonly kind: 'boolean';
    } & Compares<Fact, boolean>)
  | {
      /** All named fields, or none of them, have a value. An empty list counts as no value. */
      readonly operator: 'has' | 'lacks';
      readonly kind: 'field';
      readonly of: ModelFields;
    }
  | ({
      /** The fact cites one of the lines. */
      readonly operator: 'cites';
      readonly kind: 'lines';
    } & Compares<Fact, readonly Citation[]>)
  | {
      /** One of the fact's texts contains the text; case, width and script (simplified, traditional) are ignored. */
      readonly operator: 'contains';
      readonly kind: 'text';
      readonly read: (fact: Fact) => readonly string[];
      /** Property in Neo4j with all texts, as `fold` changes them. The import writes it. */
      readonly property: string;
    }
  | ({
      /** The fact's dates can lie on or after / on or before the day. Facts without any date pass if `undated` is set. */
      readonly operator: 'notBefore' | 'notAfter';
      readonly kind: 'day';
      readonly upperBound?: string;
    } & ComparesDates<Fact>)
  | ({
      /** The fact has a date of one of these origins, which are also those that `notBefore` and `notAfter` compare. */
      readonly operator: 'dated';
      readonly kind: 'origin';
    } & ComparesDates<Fact>)
  | {
      /** Facts without a date pass the fields that compare dates. Tests nothing itself. */
      readonly operator: 'undated';
      readonly kind: 'boolean';
    }
);

/** A filter's fields with their values, as its list of fields declares them. An empty list means "any". */
export type FilterValues<Fields extends Readonly<Record<string, { operator: string; kind: ValueKind }>>> = {
  readonly [Name in keyof Fields]?: Fields[Name]['operator'] extends ListOperator
    ? readonly ValueTypes[Fields[Name]['kind']][]
    : ValueTypes[Fields[Name]['kind']];
};

/** A field with its name and the value that a filter sets. */
export type SetField<Fact> = WithValue<FilterField<Fact>> & { readonly name: string } & DateOptions;

/** Options of a filter that change how its fields compare dates. */
interface DateOptions {
  readonly origins: readonly DateOrigin[];
  readonly undated: boolean;
}

/** Without other origins only the fact's own date counts. */
export const OWN_DATE: readonly DateOrigin[] = ['fact'];

type WithValue<Field> = Field extends { kind: 'origin' }
  ? Field & { readonly value: readonly DateOrigin[] }
  : Field extends { operator: ListOperator }
    ? Field & { readonly value: readonly (string | number)[] }
    : Field extends { operator: 'atLeast' | 'atMost' }
      ? Field & { readonly value: number }
      : Field extends { kind: 'boolean' }
        ? Field & { readonly value: boolean }
        : Field & { readonly value: string };

/** Returns the fields that the filter sets, in the order of the list. Empty lists set nothing. */
export function setFields<Fact>(fields: Readonly<Record<string, FilterField<Fact>>>, filter: object): SetField<Fact>[] {
  const values: Readonly<Record<string, unknown>> = { ...filter };
  const isSet = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);
  const options = { origins: isSet(values.origins) ? values.origins : OWN_DATE, undated: values.undated === true };
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    // FilterValues gives every field the type of value that its operator takes.
    return isSet(value) ? [{ ...field, ...options, name, value } as SetField<Fact>] : [];
  });
}
