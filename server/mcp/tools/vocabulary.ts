import { z } from 'zod';
import { FRAME } from '../fragments.ts';
import type { VocabularyQuery, VocabularyQueryVariables } from '../generated/operations.ts';
import { defineTool } from '../Tool.ts';

const OPERATION = /* GraphQL */ `
  query Vocabulary {
    ...Frame
    vocabulary {
      types { id label { zh en } kinds { id label { zh en } } }
      predicates { id label { zh en } }
      measures { id label { zh en } }
    }
  }
`;

const TERM = z.object({ id: z.string(), zh: z.string(), en: z.string() });

export const vocabulary = defineTool({
  name: 'vocabulary',
  title: 'Vocabulary',
  description:
    'Lists the ids for the arguments `types`, `predicates` and `measures` of other tools, with their Chinese and English names.',
  input: {},
  output: {
    types: z.array(TERM.extend({ kinds: z.array(TERM) })),
    predicates: z.array(TERM),
    measures: z.array(TERM),
  },
  operation: OPERATION + FRAME,
  toVariables: (): VocabularyQueryVariables => ({}),
  toOutput: ({ vocabulary: { types, predicates, measures } }: VocabularyQuery) => ({
    types: types.map((type) => ({ ...toTerm(type), kinds: type.kinds.map(toTerm) })),
    predicates: predicates.map(toTerm),
    measures: measures.map(toTerm),
    more: null,
  }),
  format: ({ types, predicates, measures }) => [
    'Types, with their kinds:',
    ...types.map((type) => {
      const kinds = type.kinds.length > 0 ? `: ${type.kinds.map(formatTerm).join('; ')}` : '';
      return `- ${formatTerm(type)}${kinds}`;
    }),
    'Predicates:',
    ...predicates.map((predicate) => `- ${formatTerm(predicate)}`),
    'Measures:',
    ...measures.map((measure) => `- ${formatTerm(measure)}`),
  ],
});

type Term = z.output<typeof TERM>;

function toTerm({ id, label }: { readonly id: string; readonly label: Omit<Term, 'id'> }): Term {
  return { id, zh: label.zh, en: label.en };
}

function formatTerm({ id, zh, en }: Term): string {
  return `${id} (${zh}, ${en})`;
}
