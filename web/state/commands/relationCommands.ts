import type { RelationCard } from '../../api/subgraph.ts';
import { hiddenNeighborsOf } from '../selectors/visible.ts';
import type { QueryCondition } from '../view/queryConditions.ts';
import type { Command, CommandContext, CommandGroup } from './Command.ts';

export function relationCommands(id: string, context: CommandContext): CommandGroup[] {
  const { state, actions, text, nameOf } = context;
  const { selection, citation } = actions;
  const relation = state.graph.relations.get(id);
  const ends = relation ? [relation.subject.id, relation.object.id] : [];
  return [
    [
      { id: 'open', label: text.actions.open, icon: 'document', run: () => selection.open('relation', id) },
      ...[...new Set(ends)].map(
        (end): Command => ({
          id: `goTo.${end}`,
          label: text.actions.goTo(nameOf(end)),
          icon: 'arrow',
          run: () => void selection.goTo(end),
        }),
      ),
    ],
    relation ? expansionCommands(relation, context) : [],
    [{ id: 'cite', label: text.actions.cite, icon: 'quote', run: () => void citation.open(id) }],
  ];
}

/** Commands that choose among more neighbours of an end, by relations of the same kind and direction. */
function expansionCommands(
  { predicate: { id: predicateId }, subject, object }: RelationCard,
  { state, actions, text, language, nameOf }: CommandContext,
): readonly Command[] {
  const predicate = state.dataset?.vocabulary.predicates.find(({ id }) => id === predicateId);
  if (!predicate) return [];
  return (
    [
      [subject.id, 'out'],
      [object.id, 'in'],
    ] as const
  ).map(([id, direction]) => {
    const conditions: QueryCondition[] = [{ kind: 'predicate', value: predicateId }];
    if (!predicate.symmetric) conditions.push({ kind: 'direction', value: direction });
    const label = (direction === 'out' ? predicate.label : predicate.inverse)[language];
    return {
      id: `expandByRelation.${direction}`,
      label: text.actions.expandByRelation(nameOf(id), label),
      icon: 'expand',
      disabled: hiddenNeighborsOf(id, state) === 0,
      run: () => void actions.expansion.chooseNeighbors(id, conditions),
    };
  });
}
