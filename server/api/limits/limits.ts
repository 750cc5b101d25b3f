import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { UserError } from '../../errors.ts';

/**
 * What one request may ask for, and how much is done for all of them. Each has a variable in server/config.ts, and an
 * error that says limit and value.
 */
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
  /** Directives, each time that a fragment repeats them. */
  readonly directives: number;
  /** About the number of values in the largest answer that the query can have: see cost.ts. */
  readonly cost: number;
  /** How long an answer may take. What the store does for it ends by then. */
  readonly timeoutMs: number;
  /** Answers that are worked on at a time; those that are ready already do not count. */
  readonly running: number;
  /** Requests that wait until one of those has ended. */
  readonly waiting: number;
  /** Exports at a time, each from its request until its last byte is on the way. */
  readonly exports: number;
  /** How long an export waits for a reader who takes nothing of it. */
  readonly exportStallMs: number;
  /** How late the process may be in all it does, on average over a second, before it takes on no more. */
  readonly eventLoopDelayMs: number;
  /** Requests a minute from one address; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** Bytes of answers that are kept ready; 0 keeps none. */
  readonly cacheBytes: number;
}

/** Most entities of one `Subgraph`. */
export const MAX_SUBGRAPH = 2_000;

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 65_536,
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  selections: 400,
  directives: 20,
  cost: 1_000_000,
  // The page is to hear within three seconds that something is wrong.
  timeoutMs: 2_800,
  running: 20,
  waiting: 200,
  exports: 20,
  exportStallMs: 30_000,
  eventLoopDelayMs: 500,
  requestsPerMinute: 0,
  cacheBytes: 64 * 1024 * 1024,
};

/** Checks depth, aliases, selections and directives of each operation, fragments included wherever they are spread. */
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
  ['directives', '# directives'],
] as const satisfies readonly [keyof Limits, string][];

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
  readonly directives: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, selections: 0, directives: 0 };

function measure(root: SelectionSetNode, fragmentNamed: (name: string) => FragmentDefinitionNode | null): Size {
  const fragments = new Map<string, Size>();
  return measureSet(root);

  function measureSet({ selections }: SelectionSetNode): Size {
    let [depth, aliases, count, directives] = [0, 0, selections.length, 0];
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
      directives += inner.directives + (selection.directives?.length ?? 0);
    }
    return { depth, aliases, selections: count, directives };
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
