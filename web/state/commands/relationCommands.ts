import type { Command, CommandContext, CommandGroup } from './Command.ts';

export function relationCommands(id: string, { state, actions, text, nameOf }: CommandContext): CommandGroup[] {
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
    [{ id: 'cite', label: text.actions.cite, icon: 'quote', run: () => void citation.open(id) }],
  ];
}
