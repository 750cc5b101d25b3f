import { compare, compareIds } from '../../model/compare.ts';
import type { Dataset } from '../../model/dataset.ts';
import {
  containsAll,
  type FactText,
  foldBoth,
  parseTextQuery,
  TEXT_FIELDS,
  textsOfEntity,
  textsOfFigure,
  textsOfRelation,
} from '../../search/texts.ts';
import type { Page } from '../queries/lists.ts';
import type { SearchRequest, TextHit } from '../queries/search.ts';
import { filterItems, type Steps } from '../steps.ts';

interface IndexedText extends TextHit {
  readonly weight: number;
  readonly folded: string;
  readonly types: readonly string[];
}

/** Searches the texts of facts. They are folded when they are first searched. */
export function createTextSearch(dataset: Dataset): (request: SearchRequest) => Steps<Page<TextHit>> {
  let index: readonly IndexedText[] | null = null;
  return function* ({ text, types, limit }) {
    const query = parseTextQuery(text);
    if (!query) return { items: [], total: 0 };
    index ??= indexTexts(dataset);
    const found = yield* filterItems(
      index,
      (item) =>
        containsAll(item.folded, query) && (types.length === 0 || item.types.some((type) => types.includes(type))),
    );
    return { items: found.slice(0, limit).map(({ fact, field }) => ({ fact, field })), total: found.length };
  };
}

function indexTexts({ entities, relations, figures }: Dataset): IndexedText[] {
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const toItems = (fact: TextHit['fact'], texts: readonly FactText[], ids: readonly string[]): IndexedText[] =>
    texts.map(({ field, weight, text }) => ({
      fact,
      field,
      weight,
      folded: foldBoth(text),
      types: ids.flatMap((id) => typeOf.get(id) ?? []),
    }));
  return [
    ...entities.flatMap((entity) => toItems(entity, textsOfEntity(entity), [entity.id])),
    ...relations.flatMap((relation) =>
      toItems(relation, textsOfRelation(relation), [relation.subject, relation.object]),
    ),
    ...figures.flatMap((figure) => toItems(figure, textsOfFigure(figure), [figure.subject])),
  ].sort(
    (a, b) =>
      compare(TEXT_FIELDS.indexOf(a.field), TEXT_FIELDS.indexOf(b.field)) ||
      b.weight - a.weight ||
      compareIds(a.fact, b.fact),
  );
}
