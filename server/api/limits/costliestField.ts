import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface FieldCost {
  /** Cost of the field in one parent object. */
  readonly total: number;
  /** Whether an argument of the field limits its size. */
  readonly hasArgument: boolean;
}

/**
 * Returns the path to the list that the caller should shorten: from the costliest root field through the costliest child
 * at each level, to the last field that has a size argument.
 */
export function costliestField(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  costs: ReadonlyMap<FieldNode, FieldCost>,
): string {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const path: string[] = [];
  let sizedLength = 0;
  let set: SelectionSetNode | undefined = operation.selectionSet;
  while (set) {
    const costliest: FieldNode | undefined = fieldsOf(set).sort(
      (a, b) => (costs.get(b)?.total ?? 0) - (costs.get(a)?.total ?? 0),
    )[0];
    if (!costliest) break;
    path.push(costliest.alias?.value ?? costliest.name.value);
    if (costs.get(costliest)?.hasArgument) sizedLength = path.length;
    set = costliest.selectionSet;
  }
  return path.slice(0, sizedLength || 1).join('.');

  function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? null);
      return inner ? fieldsOf(inner.selectionSet) : [];
    });
  }
}
