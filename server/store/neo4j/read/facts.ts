import { int } from 'neo4j-driver';
import type { Entity } from '../../../model/entity.ts';
import type { Figure } from '../../../model/figure.ts';
import type { Relation } from '../../../model/relation.ts';
import type { FactQueries } from '../../queries/facts.ts';
import type { FigureOrder } from '../../queries/lists.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, type EntityCondition, where } from './conditions.ts';
import { presentId, presentIds, type WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { figureOrderBy, orderParameters } from './orders.ts';
import { type PagesOfIds, readPages, toEnds } from './pages.ts';
import { splitRelationId } from './records.ts';

export function createFactQueries(withReader: WithReader): FactQueries {
  const scan =
    <Fact>(query: CypherQuery) =>
    (after: string | null, limit: number) =>
      withReader(async ({ run }) => {
        const { subject } = splitRelationId(after ?? '');
        const records = await run<string[]>(query, { after: after ?? '', subject, limit: int(limit) });
        return records.map((record): Fact => JSON.parse(record));
      });

  return {
    entities: (ids) =>
      withReader(async ({ readFacts, dataset }) => {
        const present = ids.map((id) => presentId(id, dataset));
        const { entities } = await readFacts({ entities: present });
        return present.map(entities.get);
      }),

    relations: (ids) =>
      withReader(async ({ readFacts }) => {
        const { relations } = await readFacts({ relations: ids });
        return ids.map(relations.get);
      }),

    figures: (ids) =>
      withReader(async ({ readFacts }) => {
        const { figures } = await readFacts({ figures: ids });
        return ids.map(figures.get);
      }),

    figuresOf: (entityIds, { filter, order = BY_MEASURE, ...slice }) =>
      withReader(async (reader) => {
        if (entityIds.length === 0) return [];
        const { run, dataset } = reader;
        const conditions = createConditions(dataset);
        const query = figuresOfQuery(conditions.figure(filter), figureOrderBy('f', order));
        const page = { ids: presentIds(entityIds, dataset), ...toEnds(slice), ...orderParameters(order) };
        const pages = await run<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const owners = entityIds.map((id) => presentId(id, dataset));
        return readPages(reader, 'figures', owners, pages);
      }),

    scanEntities: scan<Entity>(SCAN_ENTITIES),
    scanRelations: scan<Relation>(SCAN_RELATIONS),
    scanFigures: scan<Figure>(SCAN_FIGURES),
  };
}

/* Scans return whole facts and bypass the cache, which they would only fill with facts that nothing else needs. */

const SCAN_ENTITIES = guarded(
  'scanEntities',
  `
MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
WITH collect(e.record) AS answer`,
);

/** `$subject` is the subject of the relation `$after`; other scans ignore it. For the order see listRelationsQuery in lists.ts. */
const SCAN_RELATIONS = guarded(
  'scanRelations',
  `
MATCH (subject:Entity)-[r]->(:Entity) WHERE subject.id >= $subject AND r.id > $after
WITH r, subject ORDER BY subject.id, r.id LIMIT $limit
WITH collect(r.record) AS answer`,
);

const SCAN_FIGURES = guarded(
  'scanFigures',
  `
MATCH (f:Figure) WHERE f.id > $after
WITH f ORDER BY f.id LIMIT $limit
WITH collect(f.record) AS answer`,
);

const BY_MEASURE: FigureOrder = { sort: 'measure', descending: false };

function figuresOfQuery(figure: EntityCondition, orderBy: string): CypherQuery {
  return guarded(
    'figuresOf',
    `
UNWIND $ids AS id
CALL (id) {
  MATCH (f:Figure)-[:OF]->(:Entity {id: id}) ${where(figure('f'))}
  WITH f ORDER BY ${orderBy}
  WITH collect(f.id) AS found
  RETURN found[$offset..$end] AS items, size(found) AS total
}
WITH collect([id, items, total]) AS answer`,
  );
}
