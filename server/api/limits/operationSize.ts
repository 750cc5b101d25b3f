import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { UserError } from '../../errors.ts';
import type { Limits } from './limits.ts';

/** Validates depth, aliases, selections and directives of each operation, fragments included wherever they are spread. */
export function operationSizeRule(limits: Limits): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const size = measure(operation.selectionSet, (name) => context.getFragment(name) ?? null);
      const subject = operation.name ? `The operation "${operation.name.value}"` : 'The operation';
      for (const [key, noun] of MEASURED) {
        if (size[key] <= limits[key]) continue;
        const error = new UserError(
          'LIMIT_EXCEEDED',
          `${subject} has ${noun.replace('#', String(size[key]))}; the limit is ${limits[key]}.`,
          'Split it into several queries.',
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

const NOTHING = { depth: 0, aliases: 0, selections: 0, directives: 0 };
type Size = Readonly<typeof NOTHING>;

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
    // Ends the recursion of a fragment that spreads itself, which another rule reports.
    fragments.set(name, NOTHING);
    const fragment = fragmentNamed(name);
    const size = fragment ? measureSet(fragment.selectionSet) : NOTHING;
    fragments.set(name, size);
    return size;
  }
}
