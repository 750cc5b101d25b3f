import type { DocumentFacts } from '../../store/GraphStore.ts';
import { type Connection, type PageArguments, sliceOf, toConnection, toSlice } from '../connections.ts';
import type { ApiContext } from '../context.ts';
import type { DocumentResolvers } from '../generated/resolvers.ts';

export const Document: DocumentResolvers = {
  id: ({ document }) => document.id,
  file: ({ document }) => document.file,
  title: ({ document }) => document.title,
  label: ({ document }, { lang }) => document.title[lang],
  publisher: ({ document }) => document.publisher,
  published: ({ document }) => document.published,
  authors: ({ document }) => document.authors,
  lineCount: ({ document }) => document.lineCount,
  sha256: ({ document }) => document.sha256,
  curated: ({ document }) => document.curated,
  support: ({ entities, relations, figures }) => ({ entities, relations, figures }),
  supportOnlyHere: ({ entitiesOnlyHere, relationsOnlyHere, figuresOnlyHere }) => ({
    entities: entitiesOnlyHere,
    relations: relationsOnlyHere,
    figures: figuresOnlyHere,
  }),
  async entities({ document }, page, context) {
    const connection = await connectionOf('entityList', document.id, page, context);
    context.loaders.remember(connection.nodes);
    return connection;
  },
  relations: ({ document }, page, context) => connectionOf('relationList', document.id, page, context),
  figures: ({ document }, page, context) => connectionOf('figureList', document.id, page, context),
};

type FactList = 'entityList' | 'relationList' | 'figureList';

async function connectionOf<K extends FactList>(
  key: K,
  id: string,
  page: PageArguments,
  context: ApiContext,
): Promise<Connection<DocumentFacts[K][number]>> {
  const list = context.listIdentity('Document', key, id);
  const slice = toSlice(page, list);
  const items: readonly DocumentFacts[K][number][] = (await context.loaders.documentFacts(id))[key];
  return toConnection(sliceOf(items, slice), slice, list);
}
