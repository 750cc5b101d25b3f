import type { LocalisedText } from '../../model/vocabulary.ts';
import { findDocuments } from '../../search/findDocuments.ts';
import { languageOf, parseTextQuery } from '../../search/texts.ts';
import type { SearchRequest, TextHit } from '../../store/GraphStore.ts';
import { checkedInteger } from '../arguments/checkedArguments.ts';
import { MAX_PAGE } from '../arguments/connections.ts';
import type { LineHitResolvers, SearchResultResolvers } from '../generated/resolvers.ts';
import { findNodes } from './findNodes.ts';

export const SearchResult: SearchResultResolvers = {
  totalCount: ({ total }) => total,

  async texts({ request }, { first }, { store, loaders }) {
    const limit = checkedInteger('first', first, 1, MAX_PAGE);
    const { items, total } = await store.searchTexts({ ...request, limit });
    loaders.remember(items.flatMap(({ fact }) => ('forms' in fact ? [fact] : [])));
    return { hits: items.map((hit) => toHit(hit, request)), totalCount: total };
  },

  async lines({ request: { text } }, { first }, { loaders, passages }) {
    const limit = checkedInteger('first', first, 1, MAX_PAGE);
    const query = parseTextQuery(text);
    if (!query || !passages.available) return { hits: [], totalCount: 0 };
    const documents = [...(await loaders.documents()).values()];
    const found = await Promise.all(
      documents.map(async (document) =>
        (await passages.find(document.document, query)).map((line) => ({ document, ...line })),
      ),
    );
    const hits = found.flat();
    return { hits: hits.slice(0, limit), totalCount: hits.length };
  },

  async documents({ request: { text } }, _args, { loaders }) {
    const supports = await loaders.documents();
    const documents = [...supports.values()].map(({ document }) => document);
    return findDocuments(text, documents).flatMap((id) => supports.get(id) ?? []);
  },
};

export const LineHit: LineHitResolvers = {
  async facts({ document, line }, { first }, context) {
    const limit = checkedInteger('first', first, 1, MAX_PAGE);
    const { citingFacts, store, dataset } = context;
    const ids = await citingFacts.read(document.document, line, store, dataset.version);
    return (await findNodes(ids.slice(0, limit), context)).flatMap((node) => node ?? []);
  },
};

function toHit({ fact, field }: TextHit, { text }: SearchRequest) {
  const texts: Readonly<Record<string, unknown>> = { ...fact };
  const localised = texts[field] as LocalisedText;
  const query = parseTextQuery(text);
  const language = query ? languageOf(localised, query) : 'zh';
  return { fact, field, language, text: localised[language] };
}
