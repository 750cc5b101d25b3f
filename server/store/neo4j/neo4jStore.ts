import { int } from 'neo4j-driver';
import { groupBy } from '../../model/groupBy.ts';
import { indexById } from '../../model/indexById.ts';
import { parseQuery } from '../../search/query.ts';
import { CANDIDATE_LIMIT, rank } from '../../search/rank.ts';
import { addUpTimeline, type PeriodGroup } from '../addUpTimeline.ts';
import type { DocumentRequest, GraphStore, GraphView, Page, PathsRequest } from '../GraphStore.ts';
import { toPaths } from '../toPaths.ts';
import { findWays } from '../ways.ts';
import * as count from './countCypher.ts';
import * as cypher from './cypher.ts';
import { addUpFacets, type EntityGroup, type RelationGroup } from './facets.ts';
import type { FoundFacts } from './factCache.ts';
import { type Conditions, createConditions, isNamed } from './filters.ts';
import { toLabel, toRelationshipType } from './names.ts';
import * as records from './records.ts';
import { exactNameKey, toFullText } from './searchText.ts';
import { type Neo4jStoreOptions, openServedDataset, type Scoped, type Served } from './servedDataset.ts';
import * as walk from './walkCypher.ts';

/** A store in a Neo4j that importDataset has filled. Connects when it is first asked. */
export function createNeo4jStore(options: Neo4jStoreOptions): GraphStore {
  const served = openServedDataset(options);
  return {
    ...questions((question) => served.alone(question)),
    latest: served.latest,
    during: (scope, work) =>
      served.during(scope, (scoped) =>
        work(
          questions(async (question) => {
            // Also for what needs no asking.
            scope.signal.throwIfAborted();
            return question(scoped);
          }),
        ),
      ),
    close: served.close,
  };
}

/** Has a question answered about one dataset. */
type Answer = <T>(question: (scoped: Scoped) => Promise<T>) => Promise<T>;

/** All that can be asked. Neo4j says which facts an answer is made of, by their ids; `read` has them, or fetches them. */
function questions(answer: Answer): GraphView {
  return {
    engine: 'neo4j',

    dataset: () => answer(async ({ served }) => served.summary),

    documents: () => answer(async ({ served }) => served.documents),

    redirects: () =>
      answer(async ({ served }) =>
        [...served.redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1)),
      ),

    entitiesIn: (documents, request) =>
      answer(async ({ ask, read }) => {
        const pages = await ask<PagesOfIds>(cypher.ENTITIES_IN, inDocuments(documents, request));
        const { entities } = await read({ entities: idsIn(pages) });
        return pagesOf(documents, pages, entities);
      }),

    relationsIn: (documents, request) =>
      answer(async ({ ask, read }) => {
        const pages = await ask<PagesOfIds>(cypher.RELATIONS_IN, inDocuments(documents, request));
        const { relations } = await read({ relations: idsIn(pages) });
        return pagesOf(documents, pages, relations);
      }),

    figuresIn: (documents, request) =>
      answer(async ({ ask, read }) => {
        const pages = await ask<PagesOfIds>(cypher.FIGURES_IN, inDocuments(documents, request));
        const { figures } = await read({ figures: idsIn(pages) });
        return pagesOf(documents, pages, figures);
      }),

    entities: (ids) =>
      answer(async ({ read, served }) => {
        const present = ids.map((id) => presentId(id, served));
        const { entities } = await read({ entities: present });
        return present.map(entities.get);
      }),

    entitiesNamed: (name) =>
      answer(async ({ ask, read }) => {
        const ids = await ask<string[]>(cypher.ENTITIES_BY_KEY, { keys: exactNameKey(name) });
        const { entities } = await read({ entities: ids });
        const wanted = name.toLowerCase();
        return entities.all(ids).filter(({ forms }) => forms.some(({ text }) => text.toLowerCase() === wanted));
      }),

    listEntities: ({ filter, limit, offset, ...order }) =>
      answer(async ({ ask, read, served }) => {
        const [onlyType, rest] = onlyOne(filter, 'types');
        const type = onlyType === null ? null : { label: toLabel(onlyType) };
        const conditions = conditionsOf(served);
        const areNamed = isNamed(filter) || isNamed(filter.related?.other);
        const query = cypher.listEntities(order, conditions.entity(rest, 'find'), { type, areNamed });
        const page = { limit: int(limit), offset: int(offset) };
        const [ids, total] = await ask<PageOfIds>(query, { ...conditions.parameters, ...page, type: onlyType });
        const { entities } = await read({ entities: ids });
        return { items: entities.all(ids), total };
      }),

    listRelations: ({ filter, limit, offset, ...order }) =>
      answer(async ({ ask, read, served }) => {
        const [onlyPredicate, rest] = onlyOne(filter, 'predicates');
        const type = onlyPredicate === null ? null : toRelationshipType(onlyPredicate);
        const conditions = conditionsOf(served);
        const query = cypher.listRelations(order, conditions.relation(rest), type);
        const page = { limit: int(limit), offset: int(offset), all: int(served.summary.counts.relations) };
        const [ids, total] = await ask<PageOfIds>(query, { ...conditions.parameters, ...page });
        const { relations } = await read({ relations: ids });
        return { items: relations.all(ids), total };
      }),

    listFigures: ({ filter, limit, offset, ...order }) =>
      answer(async ({ ask, read, served }) => {
        const conditions = conditionsOf(served);
        const query = cypher.listFigures(order, conditions.figure(filter, 'find'));
        const page = { limit: int(limit), offset: int(offset) };
        const [ids, total] = await ask<PageOfIds>(query, { ...conditions.parameters, ...page });
        const { figures } = await read({ figures: ids });
        return { items: figures.all(ids), total };
      }),

    search: ({ text, types, limit }) =>
      answer(async ({ ask, read, served }) => {
        const parsed = parseQuery(text);
        if (!parsed) return { hits: [], total: 0 };
        const conditions = conditionsOf(served);
        const query = cypher.search(conditions.entity({ types }));
        const keys = { keys: toFullText(parsed), candidates: int(CANDIDATE_LIMIT) };
        const ids = await ask<string[]>(query, { ...conditions.parameters, ...keys });
        const { entities } = await read({ entities: ids });
        return rank(parsed, entities.all(ids), limit);
      }),

    relations: (ids) =>
      answer(async ({ read }) => {
        const { relations } = await read({ relations: ids });
        return ids.map(relations.get);
      }),

    relationsOf: (entityIds, { filter, direction, limit, offset }) =>
      answer(async ({ ask, read, served }) => {
        if (entityIds.length === 0) return [];
        const conditions = conditionsOf(served);
        const query = walk.relationsOf(direction, conditions.relation(filter));
        const page = { ids: presentIds(entityIds, served), offset: int(offset), end: int(offset + limit) };
        const pages = await ask<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const othersOf = new Map(pages.map(([of, ids]) => [of, ids.map((id) => otherEnd(id, of))]));
        const { relations, entities } = await read({
          relations: idsIn(pages),
          entities: [...othersOf.values()].flat(),
        });
        const byId = new Map(
          pages.map(([id, ids, total]) => {
            const others = entities.all(othersOf.get(id) ?? []);
            return [id, { items: relations.all(ids), total, others }];
          }),
        );
        return entityIds.map((id) => byId.get(presentId(id, served)) ?? { items: [], total: 0, others: [] });
      }),

    neighborsOf: (entityIds, { entityFilter, relationFilter, direction, limit, offset }) =>
      answer(async ({ ask, read, served }) => {
        if (entityIds.length === 0) return [];
        const conditions = conditionsOf(served);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = walk.neighborsOf(direction, entity, relation);
        const page = { ids: presentIds(entityIds, served), offset: int(offset), end: int(offset + limit) };
        const pages = await ask<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const { entities } = await read({ entities: idsIn(pages) });
        const owners = entityIds.map((id) => presentId(id, served));
        return pagesOf(owners, pages, entities);
      }),

    figures: (ids) =>
      answer(async ({ read }) => {
        const { figures } = await read({ figures: ids });
        return ids.map(figures.get);
      }),

    figuresOf: (entityIds) =>
      answer(async ({ ask, read, served }) => {
        if (entityIds.length === 0) return [];
        const ids = await ask<string[]>(cypher.FIGURES_OF, { ids: presentIds(entityIds, served) });
        const { figures } = await read({ figures: ids });
        const bySubject = groupBy(figures.all(ids), subjectOf);
        return entityIds.map((id) => bySubject.get(presentId(id, served)) ?? []);
      }),

    neighborhood: ({ ids, depth, entityFilter, relationFilter, limit }) =>
      answer(async ({ ask, read, served }) => {
        const conditions = conditionsOf(served);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = walk.neighborhood(depth, entity, relation);
        const asked = presentIds(ids, served);
        type Found = [neighbors: string[], relations: string[], total: number];
        const parameters = { ...conditions.parameters, ids: asked, limit: int(limit) };
        const [neighbors, among, total] = await ask<Found>(query, parameters);
        const { entities, relations } = await read({ entities: [...asked, ...neighbors], relations: among });
        return {
          entities: [...asked.flatMap((id) => entities.get(id) ?? []), ...entities.all(neighbors)],
          relations: relations.all(among),
          total,
        };
      }),

    overview: ({ limit }) =>
      answer(async ({ ask, read, served }) => {
        const [kept, among] = await ask<[entities: string[], relations: string[]]>(walk.OVERVIEW, {
          limit: int(limit),
        });
        const { entities, relations } = await read({ entities: kept, relations: among });
        return { entities: entities.all(kept), relations: relations.all(among), total: served.summary.counts.entities };
      }),

    relationsAmong: (entityIds, filter) =>
      answer(async ({ ask, read, served }) => {
        const conditions = conditionsOf(served);
        const query = walk.relationsAmong(conditions.relation(filter));
        const parameters = { ...conditions.parameters, ids: presentIds(entityIds, served) };
        const ids = await ask<string[]>(query, parameters);
        const { relations } = await read({ relations: ids });
        return relations.all(ids);
      }),

    paths: (request) =>
      answer(async ({ ask, read, served }) => {
        const { mode, maxLength, filter } = request;
        const conditions = conditionsOf(served);
        const query = walk.ways(maxLength, mode, conditions.relation(filter));
        const ends = endsOf(request, served);
        const along = await ask<string[]>(query, { ...conditions.parameters, ...ends });
        const joined = along.map((id) => ({ id, ...records.splitRelationId(id) }));
        const [outward, inward] = [groupBy(joined, subjectOf), groupBy(joined, objectOf)];
        const neighborsOf = (id: string) => [
          ...(outward.get(id) ?? []).map(objectOf),
          ...(inward.get(id) ?? []).map(subjectOf),
        ];
        const { ways, total } = findWays(neighborsOf, { ...request, ...ends });
        const onWays = new Set(ways.flat());
        const joining = joined.flatMap(({ id, subject, object }) =>
          onWays.has(subject) && onWays.has(object) ? id : [],
        );
        const { entities, relations } = await read({ entities: [...onWays], relations: joining });
        return { paths: toPaths(ways, indexById(entities.all([...onWays])), relations.all(joining)), total };
      }),

    common: ({ ids, atLeast, entityFilter, relationFilter, limit }) =>
      answer(async ({ ask, read, served }) => {
        const conditions = conditionsOf(served);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = walk.common(entity, relation);
        const asked = presentIds(ids, served);
        type Found = [connectors: string[], relatedTo: string[][], relations: string[], total: number];
        const [connectors, relatedTo, joining, total] = await ask<Found>(query, {
          ...conditions.parameters,
          ...{ ids: asked, atLeast: int(atLeast), limit: int(limit) },
        });
        const { entities, relations } = await read({ entities: connectors, relations: joining });
        return {
          connectors: entities.all(connectors).map((entity, index) => {
            const related = new Set(relatedTo[index]);
            return { entity, ids: asked.filter((id) => related.has(id)) };
          }),
          relations: relations.all(joining),
          total,
        };
      }),

    facets: ({ entityFilter, relationFilter }) =>
      answer(async ({ ask, served }) => {
        const conditions = conditionsOf(served);
        const query = count.facets(conditions.entity(entityFilter), conditions.relation(relationFilter));
        const [entities, relations] = await ask<[EntityGroup[], RelationGroup[]]>(query, conditions.parameters);
        return addUpFacets(entities, relations, served.summary.vocabulary);
      }),

    timeline: ({ entityFilter, relationFilter, by }) =>
      answer(async ({ ask, served }) => {
        const conditions = conditionsOf(served);
        const query = count.timeline(conditions.entity(entityFilter), conditions.relation(relationFilter));
        return addUpTimeline(await ask<PeriodGroup[]>(query, conditions.parameters), by);
      }),

    // Whole facts, past the cache: who reads everything once would only drive out what others need.
    scanEntities: (after, limit) =>
      answer(async ({ ask }) => {
        const parameters = { after: after ?? '', limit: int(limit) };
        return (await ask<records.EntityRecord[]>(cypher.SCAN_ENTITIES, parameters)).map(records.toEntity);
      }),

    scanRelations: (after, limit) =>
      answer(async ({ ask }) => {
        const { subject } = records.splitRelationId(after ?? '');
        const parameters = { after: after ?? '', subject, limit: int(limit) };
        return (await ask<records.RelationRecord[]>(cypher.SCAN_RELATIONS, parameters)).map(records.toRelation);
      }),

    scanFigures: (after, limit) =>
      answer(async ({ ask }) => {
        const parameters = { after: after ?? '', limit: int(limit) };
        return (await ask<records.FigureRecord[]>(cypher.SCAN_FIGURES, parameters)).map(records.toFigure);
      }),
  };
}

type PageOfIds = readonly [ids: readonly string[], total: number];
/** One page for each entity or document that was asked about. */
type PagesOfIds = readonly (readonly [of: string, ids: readonly string[], total: number])[];

function idsIn(pages: PagesOfIds): string[] {
  return pages.flatMap(([, ids]) => ids);
}

/** Parallel to `owners`: the facts of their pages. */
function pagesOf<Fact>(owners: readonly string[], pages: PagesOfIds, facts: FoundFacts<Fact>): Page<Fact>[] {
  const byOwner = new Map(pages.map(([owner, ids, total]) => [owner, { items: facts.all(ids), total }]));
  return owners.map((owner) => byOwner.get(owner) ?? { items: [], total: 0 });
}

function inDocuments(documents: readonly string[], { onlyHere, limit, offset }: DocumentRequest): object {
  return { documents: [...new Set(documents)], onlyHere, offset: int(offset), end: int(offset + limit) };
}

const subjectOf = ({ subject }: { readonly subject: string }) => subject;
const objectOf = ({ object }: { readonly object: string }) => object;

function otherEnd(relationId: string, entityId: string): string {
  const { subject, object } = records.splitRelationId(relationId);
  return subject === entityId ? object : subject;
}

function conditionsOf(served: Served): Conditions {
  return createConditions((id) => presentId(id, served));
}

/** The one value that a list of a filter asks for, if it is one, and what else the filter asks. */
function onlyOne<Field extends string, Filter extends { readonly [Key in Field]?: readonly string[] }>(
  filter: Filter,
  field: Field,
): [value: string | null, rest: Filter] {
  const [value, ...others] = new Set(filter[field]);
  return value === undefined || others.length > 0 ? [null, filter] : [value, { ...filter, [field]: [] }];
}

function presentId(id: string, { redirects }: Served): string {
  return redirects.get(id) ?? id;
}

function endsOf({ from, to }: PathsRequest, served: Served): Pick<PathsRequest, 'from' | 'to'> {
  return { from: presentId(from, served), to: presentId(to, served) };
}

/** Each once, in the order asked. */
function presentIds(ids: readonly string[], served: Served): string[] {
  return [...new Set(ids.map((id) => presentId(id, served)))];
}
