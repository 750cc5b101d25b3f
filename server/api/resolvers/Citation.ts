import { checkedInteger } from '../arguments/checkedArguments.ts';
import type { CitationResolvers } from '../generated/resolvers.ts';

const MAX_CONTEXT = 5;

export const Citation: CitationResolvers = {
  document: (citation, _args, { loaders }) => loaders.existingDocument(citation.document),
  firstLine: (citation) => citation.lines[0],
  lastLine: (citation) => citation.lines[1],
  async passage(citation, { context: around }, { loaders, passages }) {
    const lines = checkedInteger('context', around, 0, MAX_CONTEXT);
    if (!passages.available) return null;
    const { document } = await loaders.existingDocument(citation.document);
    return passages.read(document, citation.lines, lines);
  },
};
