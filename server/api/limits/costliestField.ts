import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface FieldCost {
  /** Of one such field in one parent. */
  readonly total: number;
  /** Whether the caller can make it smaller with an argument. */
  readonly hasArgument: boolean;
}

/**
 * The path to the list that the caller should shorten: from the costliest field at the top through the costliest child
 * each time, up to the last one that has a size argument.
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
