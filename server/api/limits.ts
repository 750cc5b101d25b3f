import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { UserError } from '../errors.ts';

/** What one request may ask for. Each has a variable in server/config.ts, and an error that says limit and value. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Tokens of a query's text. */
  readonly tokens: number;
  /** Fields within fields, those inside `__schema` and `__type` aside: graphql-js limits these by itself. */
  readonly depth: number;
  /** Renamed fields, each time that a fragment repeats them. */
  readonly aliases: number;
  /** Fields and fragments, each time that a fragment repeats them. */
  readonly selections: number;
  /** About the number of values in the largest answer that the query can have: see cost.ts. */
  readonly cost: number;
  /** How long an answer may take. */
  readonly timeoutMs: number;
}

/** Most entities of one `Subgraph`. */
export const MAX_SUBGRAPH = 2_000;

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 65_536,
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  selections: 500,
  cost: 1_000_000,
  timeoutMs: 10_000,
};

/** Checks depth, aliases and selections of each operation, fragments included wherever they are spread. */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const size = measure(operation.selectionSet, (name) => context.getFragment(name) ?? null);
      const subject = operation.name ? `The operation "${operation.name.value}"` : 'The operation';
      for (const [key, noun] of MEASURED) {
        if (size[key] <= limits[key]) continue;
        const error = new UserError(
          'LIMIT_EXCEEDED',
          `${subject} has ${noun.replace('#', String(size[key]))}; the limit is ${limits[key]}.`,
          'Take it apart into several queries.',
          { limit: limits[key], value: size[key], measured: key },
        );
        context.reportError(new GraphQLError(error.message, { nodes: [operation], originalError: error }));
      }
    },
  });
}

const MEASURED = [
  ['depth', 'fields # deep'],
  ['aliases', '# aliases'],
  ['selections', '# selections'],
] as const satisfies readonly [keyof Limits, string][];

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, selections: 0 };

function measure(root: SelectionSetNode, fragmentNamed: (name: string) => FragmentDefinitionNode | null): Size {
  const fragments = new Map<string, Size>();
  return measureSet(root);

  function measureSet({ selections }: SelectionSetNode): Size {
    let [depth, aliases, count] = [0, 0, selections.length];
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measureSet(selection.selectionSet)
            : NOTHING;
      const isField = selection.kind === Kind.FIELD;
      const isIntrospection = isField && selection.name.value.startsWith('__');
      depth = Math.max(depth, isIntrospection ? 1 : inner.depth + (isField ? 1 : 0));
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      count += inner.selections;
    }
    return { depth, aliases, selections: count };
  }

  function measureFragment(name: string): Size {
    const known = fragments.get(name);
    if (known) return known;
    // Until it is measured it counts as nothing, so that a fragment that spreads itself (another rule's error) ends.
    fragments.set(name, NOTHING);
    const fragment = fragmentNamed(name);
    const size = fragment ? measureSet(fragment.selectionSet) : NOTHING;
    fragments.set(name, size);
    return size;
  }
}
