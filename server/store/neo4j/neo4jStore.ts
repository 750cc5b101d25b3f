import { int } from 'neo4j-driver';
import { groupBy } from '../../model/groupBy.ts';
import { indexById } from '../../model/indexById.ts';
import { parseQuery } from '../../search/query.ts';
import { CANDIDATE_LIMIT, rank } from '../../search/rank.ts';
import { addUpTimeline, type PeriodGroup } from '../addUpTimeline.ts';
import { findPaths } from '../findPaths.ts';
import type { DocumentRequest, GraphSnapshot, GraphStore, Page, PathsRequest } from '../GraphStore.ts';
import { toPaths } from '../toPaths.ts';
import { toLabel, toRelationshipType } from './names.ts';
import { type Conditions, createConditions, isNamed } from './read/conditions.ts';
import * as count from './read/countCypher.ts';
import {
  type DatasetReader,
  type LoadedDataset,
  type Neo4jStoreOptions,
  openCurrentDataset,
} from './read/currentDataset.ts';
import * as cypher from './read/cypher.ts';
import { addUpFacets, type EntityGroup, type RelationGroup } from './read/facets.ts';
import type { FoundFacts } from './read/factCache.ts';
import * as records from './read/records.ts';
import * as traversal from './read/traversalCypher.ts';
import { exactNameKey, toFullText } from './searchText.ts';

/** A store over a Neo4j that importDataset has filled. Connects when it is first used. */
export function createNeo4jStore(options: Neo4jStoreOptions): GraphStore {
  const current = openCurrentDataset(options);
  return {
    ...createSnapshot(current.answerOne),
    latest: current.latest,
    withSnapshot: (scope, work) =>
      current.withSnapshot(scope, (reader) =>
        work(
          createSnapshot(async (question) => {
            // Also for questions that need no query.
            scope.signal.throwIfAborted();
            return question(reader);
          }),
        ),
      ),
    close: current.close,
  };
}

/** Answers one question from one dataset. */
type Answer = <T>(question: (reader: DatasetReader) => Promise<T>) => Promise<T>;

/** Neo4j returns the ids of the facts that an answer consists of; `readFacts` takes those from the cache or reads them. */
function createSnapshot(answer: Answer): GraphSnapshot {
  return {
    engine: 'neo4j',

    dataset: () => answer(async ({ dataset }) => dataset.summary),

    documents: () => answer(async ({ dataset }) => dataset.documents),

    redirects: () =>
      answer(async ({ dataset }) =>
        [...dataset.redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1)),
      ),

    entitiesIn: (documents, request) =>
      answer(async ({ run, readFacts }) => {
        const pages = await run<PagesOfIds>(cypher.ENTITIES_IN, inDocuments(documents, request));
        const { entities } = await readFacts({ entities: idsIn(pages) });
        return pagesOf(documents, pages, entities);
      }),

    relationsIn: (documents, request) =>
      answer(async ({ run, readFacts }) => {
        const pages = await run<PagesOfIds>(cypher.RELATIONS_IN, inDocuments(documents, request));
        const { relations } = await readFacts({ relations: idsIn(pages) });
        return pagesOf(documents, pages, relations);
      }),

    figuresIn: (documents, request) =>
      answer(async ({ run, readFacts }) => {
        const pages = await run<PagesOfIds>(cypher.FIGURES_IN, inDocuments(documents, request));
        const { figures } = await readFacts({ figures: idsIn(pages) });
        return pagesOf(documents, pages, figures);
      }),

    entities: (ids) =>
      answer(async ({ readFacts, dataset }) => {
        const present = ids.map((id) => presentId(id, dataset));
        const { entities } = await readFacts({ entities: present });
        return present.map(entities.get);
      }),

    entitiesNamed: (name) =>
      answer(async ({ run, readFacts }) => {
        const ids = await run<string[]>(cypher.ENTITIES_BY_KEY, { keys: exactNameKey(name) });
        const { entities } = await readFacts({ entities: ids });
        const wanted = name.toLowerCase();
        return entities.all(ids).filter(({ forms }) => forms.some(({ text }) => text.toLowerCase() === wanted));
      }),

    listEntities: ({ filter, limit, offset, ...order }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const [onlyType, rest] = onlyOne(filter, 'types');
        const type = onlyType === null ? null : { label: toLabel(onlyType) };
        const conditions = conditionsOf(dataset);
        const areNamed = isNamed(filter) || isNamed(filter.related?.other);
        const query = cypher.listEntities(order, conditions.entity(rest, 'find'), { type, areNamed });
        const page = { limit: int(limit), offset: int(offset) };
        const [ids, total] = await run<PageOfIds>(query, { ...conditions.parameters, ...page, type: onlyType });
        const { entities } = await readFacts({ entities: ids });
        return { items: entities.all(ids), total };
      }),

    listRelations: ({ filter, limit, offset, ...order }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const [onlyPredicate, rest] = onlyOne(filter, 'predicates');
        const type = onlyPredicate === null ? null : toRelationshipType(onlyPredicate);
        const conditions = conditionsOf(dataset);
        const query = cypher.listRelations(order, conditions.relation(rest), type);
        const page = { limit: int(limit), offset: int(offset), all: int(dataset.summary.counts.relations) };
        const [ids, total] = await run<PageOfIds>(query, { ...conditions.parameters, ...page });
        const { relations } = await readFacts({ relations: ids });
        return { items: relations.all(ids), total };
      }),

    listFigures: ({ filter, limit, offset, ...order }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const conditions = conditionsOf(dataset);
        const query = cypher.listFigures(order, conditions.figure(filter, 'find'));
        const page = { limit: int(limit), offset: int(offset) };
        const [ids, total] = await run<PageOfIds>(query, { ...conditions.parameters, ...page });
        const { figures } = await readFacts({ figures: ids });
        return { items: figures.all(ids), total };
      }),

    search: ({ text, types, limit }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const parsed = parseQuery(text);
        if (!parsed) return { hits: [], total: 0 };
        const conditions = conditionsOf(dataset);
        const query = cypher.search(conditions.entity({ types }));
        const keys = { keys: toFullText(parsed), candidates: int(CANDIDATE_LIMIT) };
        const ids = await run<string[]>(query, { ...conditions.parameters, ...keys });
        const { entities } = await readFacts({ entities: ids });
        return rank(parsed, entities.all(ids), limit);
      }),

    relations: (ids) =>
      answer(async ({ readFacts }) => {
        const { relations } = await readFacts({ relations: ids });
        return ids.map(relations.get);
      }),

    relationsOf: (entityIds, { filter, direction, limit, offset }) =>
      answer(async ({ run, readFacts, dataset }) => {
        if (entityIds.length === 0) return [];
        const conditions = conditionsOf(dataset);
        const query = traversal.relationsOf(direction, conditions.relation(filter));
        const page = { ids: presentIds(entityIds, dataset), offset: int(offset), end: int(offset + limit) };
        const pages = await run<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const othersOf = new Map(pages.map(([of, ids]) => [of, ids.map((id) => otherEnd(id, of))]));
        const { relations, entities } = await readFacts({
          relations: idsIn(pages),
          entities: [...othersOf.values()].flat(),
        });
        const byId = new Map(
          pages.map(([id, ids, total]) => {
            const others = entities.all(othersOf.get(id) ?? []);
            return [id, { items: relations.all(ids), total, others }];
          }),
        );
        return entityIds.map((id) => byId.get(presentId(id, dataset)) ?? { items: [], total: 0, others: [] });
      }),

    neighborsOf: (entityIds, { entityFilter, relationFilter, direction, limit, offset }) =>
      answer(async ({ run, readFacts, dataset }) => {
        if (entityIds.length === 0) return [];
        const conditions = conditionsOf(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = traversal.neighborsOf(direction, entity, relation);
        const page = { ids: presentIds(entityIds, dataset), offset: int(offset), end: int(offset + limit) };
        const pages = await run<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const { entities } = await readFacts({ entities: idsIn(pages) });
        const owners = entityIds.map((id) => presentId(id, dataset));
        return pagesOf(owners, pages, entities);
      }),

    figures: (ids) =>
      answer(async ({ readFacts }) => {
        const { figures } = await readFacts({ figures: ids });
        return ids.map(figures.get);
      }),

    figuresOf: (entityIds) =>
      answer(async ({ run, readFacts, dataset }) => {
        if (entityIds.length === 0) return [];
        const ids = await run<string[]>(cypher.FIGURES_OF, { ids: presentIds(entityIds, dataset) });
        const { figures } = await readFacts({ figures: ids });
        const bySubject = groupBy(figures.all(ids), subjectOf);
        return entityIds.map((id) => bySubject.get(presentId(id, dataset)) ?? []);
      }),

    neighborhood: ({ ids, depth, entityFilter, relationFilter, limit }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const conditions = conditionsOf(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = traversal.neighborhood(depth, entity, relation);
        const asked = presentIds(ids, dataset);
        type Found = [neighbors: string[], relations: string[], total: number];
        const parameters = { ...conditions.parameters, ids: asked, limit: int(limit) };
        const [neighbors, among, total] = await run<Found>(query, parameters);
        const { entities, relations } = await readFacts({ entities: [...asked, ...neighbors], relations: among });
        return {
          entities: [...asked.flatMap((id) => entities.get(id) ?? []), ...entities.all(neighbors)],
          relations: relations.all(among),
          total,
        };
      }),

    overview: ({ limit }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const [kept, among] = await run<[entities: string[], relations: string[]]>(traversal.OVERVIEW, {
          limit: int(limit),
        });
        const { entities, relations } = await readFacts({ entities: kept, relations: among });
        return {
          entities: entities.all(kept),
          relations: relations.all(among),
          total: dataset.summary.counts.entities,
        };
      }),

    relationsAmong: (entityIds, filter) =>
      answer(async ({ run, readFacts, dataset }) => {
        const conditions = conditionsOf(dataset);
        const query = traversal.relationsAmong(conditions.relation(filter));
        const parameters = { ...conditions.parameters, ids: presentIds(entityIds, dataset) };
        const ids = await run<string[]>(query, parameters);
        const { relations } = await readFacts({ relations: ids });
        return relations.all(ids);
      }),

    paths: (request) =>
      answer(async ({ run, readFacts, dataset }) => {
        const { mode, maxLength, filter } = request;
        const conditions = conditionsOf(dataset);
        const query = traversal.paths(maxLength, mode, conditions.relation(filter));
        const ends = endsOf(request, dataset);
        const along = await run<string[]>(query, { ...conditions.parameters, ...ends });
        const joined = along.map((id) => ({ id, ...records.splitRelationId(id) }));
        const [outward, inward] = [groupBy(joined, subjectOf), groupBy(joined, objectOf)];
        const neighborsOf = (id: string) => [
          ...(outward.get(id) ?? []).map(objectOf),
          ...(inward.get(id) ?? []).map(subjectOf),
        ];
        const { paths, total } = findPaths(neighborsOf, { ...request, ...ends });
        const onPaths = new Set(paths.flat());
        const joining = joined.flatMap(({ id, subject, object }) =>
          onPaths.has(subject) && onPaths.has(object) ? id : [],
        );
        const { entities, relations } = await readFacts({ entities: [...onPaths], relations: joining });
        return { paths: toPaths(paths, indexById(entities.all([...onPaths])), relations.all(joining)), total };
      }),

    common: ({ ids, atLeast, entityFilter, relationFilter, limit }) =>
      answer(async ({ run, readFacts, dataset }) => {
        const conditions = conditionsOf(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = traversal.common(entity, relation);
        const asked = presentIds(ids, dataset);
        type Found = [connectors: string[], relatedTo: string[][], relations: string[], total: number];
        const [connectors, relatedTo, joining, total] = await run<Found>(query, {
          ...conditions.parameters,
          ...{ ids: asked, atLeast: int(atLeast), limit: int(limit) },
        });
        const { entities, relations } = await readFacts({ entities: connectors, relations: joining });
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
      answer(async ({ run, dataset }) => {
        const conditions = conditionsOf(dataset);
        const query = count.facets(conditions.entity(entityFilter), conditions.relation(relationFilter));
        const [entities, relations] = await run<[EntityGroup[], RelationGroup[]]>(query, conditions.parameters);
        return addUpFacets(entities, relations, dataset.summary.vocabulary);
      }),

    timeline: ({ entityFilter, relationFilter, by }) =>
      answer(async ({ run, dataset }) => {
        const conditions = conditionsOf(dataset);
        const query = count.timeline(conditions.entity(entityFilter), conditions.relation(relationFilter));
        return addUpTimeline(await run<PeriodGroup[]>(query, conditions.parameters), by);
      }),

    // Whole facts, past the cache: who reads everything once would only drive out what others need.
    scanEntities: (after, limit) =>
      answer(async ({ run }) => {
        const parameters = { after: after ?? '', limit: int(limit) };
        return (await run<records.EntityRecord[]>(cypher.SCAN_ENTITIES, parameters)).map(records.toEntity);
      }),

    scanRelations: (after, limit) =>
      answer(async ({ run }) => {
        const { subject } = records.splitRelationId(after ?? '');
        const parameters = { after: after ?? '', subject, limit: int(limit) };
        return (await run<records.RelationRecord[]>(cypher.SCAN_RELATIONS, parameters)).map(records.toRelation);
      }),

    scanFigures: (after, limit) =>
      answer(async ({ run }) => {
        const parameters = { after: after ?? '', limit: int(limit) };
        return (await run<records.FigureRecord[]>(cypher.SCAN_FIGURES, parameters)).map(records.toFigure);
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

function conditionsOf(dataset: LoadedDataset): Conditions {
  return createConditions((id) => presentId(id, dataset));
}

/** The one value that a list of a filter asks for, if it is one, and what else the filter asks. */
function onlyOne<Field extends string, Filter extends { readonly [Key in Field]?: readonly string[] }>(
  filter: Filter,
  field: Field,
): [value: string | null, rest: Filter] {
  const [value, ...others] = new Set(filter[field]);
  return value === undefined || others.length > 0 ? [null, filter] : [value, { ...filter, [field]: [] }];
}

function presentId(id: string, { redirects }: LoadedDataset): string {
  return redirects.get(id) ?? id;
}

function endsOf({ from, to }: PathsRequest, dataset: LoadedDataset): Pick<PathsRequest, 'from' | 'to'> {
  return { from: presentId(from, dataset), to: presentId(to, dataset) };
}

/** Each once, in the order asked. */
function presentIds(ids: readonly string[], dataset: LoadedDataset): string[] {
  return [...new Set(ids.map((id) => presentId(id, dataset)))];
}
