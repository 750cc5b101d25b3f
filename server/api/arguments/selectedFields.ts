import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * Returns the names of the fields that a query selects at a path below the field, in fragments too. Directives are ignored,
 * so that fields which they exclude are among them.
 */
export function selectedFields(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> {
  const sets = path.reduce(
    (above, name) =>
      above.flatMap((set) =>
        fieldsOf(set)
          .filter((field) => field.name.value === name)
          .flatMap(selections),
      ),
    info.fieldNodes.flatMap(selections),
  );
  return new Set(sets.flatMap(fieldsOf).map((field) => field.name.value));

  function fieldsOf(set: SelectionSetNode): FieldNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
      return fragment ? fieldsOf(fragment.selectionSet) : [];
    });
  }
}

function selections({ selectionSet }: FieldNode): readonly SelectionSetNode[] {
  return selectionSet ? [selectionSet] : [];
}
