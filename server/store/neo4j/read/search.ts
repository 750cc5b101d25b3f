import { int } from 'neo4j-driver';
import { CANDIDATE_LIMIT } from '../../../search/rank.ts';
import { searchNames } from '../../../search/searchNames.ts';
import type { SearchQueries } from '../../queries/search.ts';
import type { CypherQuery } from '../connect.ts';
import { FULL_TEXT_INDEX } from '../schema.ts';
import { exactNameKey, toFullText } from '../searchText.ts';
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

    entitiesNamed: (name) =>
      withReader(async ({ run, readFacts }) => {
        const ids = await run<string[]>(ENTITIES_BY_KEY, { keys: exactNameKey(name) });
        const { entities } = await readFacts({ entities: ids });
        const wanted = name.toLowerCase();
        return entities.all(ids).filter(({ forms }) => forms.some(({ text }) => text.toLowerCase() === wanted));
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

/** `$keys` is a full-text query; callers compare the names. */
const ENTITIES_BY_KEY = guarded(
  'entitiesNamed',
  `
CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', $keys) YIELD node AS e
WITH e ORDER BY e.id
WITH collect(e.id) AS answer`,
);
