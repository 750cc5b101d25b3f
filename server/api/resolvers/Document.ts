import type { DocumentRequest } from '../../store/GraphStore.ts';
import { type PageArguments, readConnection } from '../arguments/connections.ts';
import type { ApiContext } from '../context/context.ts';
import type { PageLoader } from '../context/loaders.ts';
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
  entities: ({ document }, args, context) =>
    factsIn(document.id, 'entities', context.loaders.entitiesIn, args, context),
  relations: ({ document }, args, context) =>
    factsIn(document.id, 'relations', context.loaders.relationsIn, args, context),
  figures: ({ document }, args, context) => factsIn(document.id, 'figures', context.loaders.figuresIn, args, context),
};

interface FactsArguments extends PageArguments {
  readonly onlyHere?: boolean | null;
}

function factsIn<T>(
  id: string,
  sort: 'entities' | 'relations' | 'figures',
  load: PageLoader<DocumentRequest, T>,
  { onlyHere: input, ...page }: FactsArguments,
  context: ApiContext,
) {
  const onlyHere = input ?? false;
  return readConnection(context, ['Document', sort, id, onlyHere], page, (slice) => load(id, { onlyHere, ...slice }));
}
