import { int } from 'neo4j-driver';
import { CANDIDATE_LIMIT } from '../../../search/rank.ts';
import { searchNames } from '../../../search/searchNames.ts';
import { parseTextQuery, type TextField } from '../../../search/texts.ts';
import { matchWholeName, wholeNameLookups } from '../../../search/wholeNames.ts';
import type { SearchQueries } from '../../queries/search.ts';
import type { CypherQuery } from '../connect.ts';
import { FULL_TEXT_INDEX, TEXT_INDEX } from '../schema.ts';
import { toFullText } from '../searchText.ts';
import { createConditions, type EntityCondition, where } from './conditions.ts';
import type { WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';

export function createSearchQueries(withReader: WithReader): SearchQueries {
  return {
    search: ({ text, types, limit }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const conditions = createConditions(dataset);
        const query = candidatesQuery(conditions.entity({ types }));
        return searchNames(text, limit, async (lookups) => {
          const keys = { keys: toFullText(lookups), candidates: int(CANDIDATE_LIMIT) };
          const ids = await run<string[]>(query, { ...conditions.parameters, ...keys });
          const { entities } = await readFacts({ entities: ids });
          return entities.all(ids);
        });
      }),

    searchTexts: ({ text, types, limit }) =>
      withReader(async ({ run, readFacts }) => {
        const query = parseTextQuery(text);
        if (!query) return { items: [], total: 0 };
        const keys = toFullText([query.clauses]);
        const [found, total] = await run<[found: [id: string, field: TextField][], total: number]>(TEXTS, {
          keys,
          types,
          needles: query.needles,
          limit: int(limit),
        });
        const idsOf = (isKind: (field: TextField) => boolean) =>
          found.flatMap(([id, field]) => (isKind(field) ? id : []));
        const { entities, relations, figures } = await readFacts({
          entities: idsOf((field) => field === 'description'),
          relations: idsOf((field) => field === 'role' || field === 'note'),
          figures: idsOf((field) => field === 'scope'),
        });
        const factsOf = { description: entities, role: relations, note: relations, scope: figures };
        return {
          items: found.flatMap(([id, field]) => factsOf[field].all([id]).map((fact) => ({ fact, field }))),
          total,
        };
      }),

    entitiesNamed: (names) =>
      withReader(async ({ run, readFacts }) => {
        const keys = names.map((name) => toFullText(wholeNameLookups(name)));
        const wanted = [...new Set(keys)].filter((text) => text !== '');
        const found = new Map(
          wanted.length > 0 ? await run<[string, string[]][]>(ENTITIES_BY_KEYS, { keys: wanted }) : [],
        );
        const { entities } = await readFacts({ entities: [...found.values()].flat() });
        return names.map((name, index) => matchWholeName(name, entities.all(found.get(keys[index] ?? '') ?? [])));
      }),
  };
}

/** Returns the entities with the highest degree among those that a full-text query finds. */
function candidatesQuery(entity: EntityCondition): CypherQuery {
  return guarded(
    'search',
    `
CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', $keys) YIELD node AS e ${where(entity('e'))}
WITH e ORDER BY e.degree DESC, e.id LIMIT $candidates
WITH collect(e.id) AS answer`,
  );
}

/** `$keys` are full-text queries; callers compare the names. */
const ENTITIES_BY_KEYS = guarded(
  'entitiesNamed',
  `
UNWIND $keys AS text
CALL (text) {
  CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', text) YIELD node AS e
  RETURN collect(e.id) AS ids
}
WITH collect([text, ids]) AS answer`,
);

/** `$keys` is a full-text query, `$needles` are the texts that a text must have. */
const TEXTS = guarded(
  'searchTexts',
  `
CALL () {
  CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', $keys) YIELD node AS t
  WHERE all(needle IN $needles WHERE t.folded CONTAINS needle)
    AND (size($types) = 0 OR any(type IN t.types WHERE type IN $types))
  WITH t ORDER BY t.order, t.weight DESC, t.id
  WITH collect([t.id, t.field]) AS found
  RETURN found[0..$limit] AS items, size(found) AS total
}
WITH [items, total] AS answer`,
);
