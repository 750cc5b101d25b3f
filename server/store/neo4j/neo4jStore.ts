import { int } from 'neo4j-driver';
import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/groupBy.ts';
import { indexById } from '../../model/indexById.ts';
import { parseQuery } from '../../search/query.ts';
import { CANDIDATE_LIMIT, rank } from '../../search/rank.ts';
import { addUpTimeline, type PeriodGroup } from '../addUpTimeline.ts';
import type { DocumentRequest, GraphStore, GraphView, Page, PathsRequest } from '../GraphStore.ts';
import { toPaths } from '../toPaths.ts';
import { findWays } from '../ways.ts';
import type { Statement } from './connect.ts';
import * as count from './countCypher.ts';
import * as cypher from './cypher.ts';
import { addUpFacets, type EntityGroup, type RelationGroup } from './facets.ts';
import { type Conditions, createConditions, isNamed } from './filters.ts';
import { toLabel, toRelationshipType } from './names.ts';
import * as records from './records.ts';
import { exactNameKey, toFullText } from './searchText.ts';
import { type Ask, type Neo4jStoreOptions, openServedDataset, type Served } from './servedDataset.ts';
import * as walk from './walkCypher.ts';

/** A store in a Neo4j that importDataset has filled. Connects when it is first asked. */
export function createNeo4jStore(options: Neo4jStoreOptions): GraphStore {
  const served = openServedDataset(options);
  return {
    ...questions(served.ask, served.read),
    latest: served.latest,
    during: (scope, work) => served.during(scope, ({ ask, served }) => work(questions(ask, async () => served))),
    close: served.close,
  };
}

/** All that can be asked, about the dataset that `ask` asks about. */
function questions(ask: Ask, readServed: () => Promise<Served>): GraphView {
  return {
    engine: 'neo4j',

    dataset: async () => (await readServed()).summary,

    async documents() {
      const [answer] = await ask<records.DocumentRecord[]>(() => ({ statement: cypher.DOCUMENTS, parameters: {} }));
      return answer.map(records.toDocumentSupport);
    },

    async redirects() {
      const { redirects } = await readServed();
      return [...redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
    },

    entitiesIn: (document, request) => factsIn(cypher.ENTITIES_IN, records.toEntity, document, request),
    relationsIn: (document, request) => factsIn(cypher.RELATIONS_IN, records.toRelation, document, request),
    figuresIn: (document, request) => factsIn(cypher.FIGURES_IN, records.toFigure, document, request),

    async entities(ids) {
      if (ids.length === 0) return [];
      const [answer, served] = await ask<records.EntityRecord[]>((served) => ({
        statement: cypher.ENTITIES,
        parameters: { ids: presentIds(ids, served) },
      }));
      const found = indexById(answer.map(records.toEntity));
      return ids.map((id) => found.get(presentId(id, served)) ?? null);
    },

    async entitiesNamed(name) {
      const parameters = { keys: exactNameKey(name) };
      const [answer] = await ask<records.EntityRecord[]>(() => ({ statement: cypher.ENTITIES_BY_KEY, parameters }));
      const wanted = name.toLowerCase();
      return answer
        .map(records.toEntity)
        .filter(({ forms }) => forms.some(({ text }) => text.toLowerCase() === wanted));
    },

    async listEntities({ filter, limit, offset, ...order }) {
      const [onlyType, rest] = onlyOne(filter, 'types');
      const type = onlyType === null ? null : { label: toLabel(onlyType) };
      const [[items, total]] = await ask<PageOf<records.EntityRecord>>((served) => {
        const conditions = conditionsOf(served);
        const areNamed = isNamed(filter) || isNamed(filter.related?.other);
        const statement = cypher.listEntities(order, conditions.entity(rest, 'find'), { type, areNamed });
        const page = { limit: int(limit), offset: int(offset) };
        return { statement, parameters: { ...conditions.parameters, ...page, type: onlyType } };
      });
      return { items: items.map(records.toEntity), total };
    },

    async listRelations({ filter, limit, offset, ...order }) {
      const [onlyPredicate, rest] = onlyOne(filter, 'predicates');
      const type = onlyPredicate === null ? null : toRelationshipType(onlyPredicate);
      const [[items, total]] = await ask<PageOf<records.RelationRecord>>((served) => {
        const conditions = conditionsOf(served);
        const statement = cypher.listRelations(order, conditions.relation(rest), type);
        const page = { limit: int(limit), offset: int(offset), all: int(served.summary.counts.relations) };
        return { statement, parameters: { ...conditions.parameters, ...page } };
      });
      return { items: items.map(records.toRelation), total };
    },

    async listFigures({ filter, limit, offset, ...order }) {
      const [[items, total]] = await ask<PageOf<records.FigureRecord>>((served) => {
        const conditions = conditionsOf(served);
        const statement = cypher.listFigures(order, conditions.figure(filter, 'find'));
        return { statement, parameters: { ...conditions.parameters, limit: int(limit), offset: int(offset) } };
      });
      return { items: items.map(records.toFigure), total };
    },

    async search({ text, types, limit }) {
      const parsed = parseQuery(text);
      if (!parsed) return { hits: [], total: 0 };
      const [answer] = await ask<records.EntityRecord[]>((served) => {
        const conditions = conditionsOf(served);
        const statement = cypher.search(conditions.entity({ types }));
        const keys = { keys: toFullText(parsed), candidates: int(CANDIDATE_LIMIT) };
        return { statement, parameters: { ...conditions.parameters, ...keys } };
      });
      return rank(parsed, answer.map(records.toEntity), limit);
    },

    async relations(ids) {
      if (ids.length === 0) return [];
      const asked = [...new Set(ids)].map((id) => {
        const { subject, object } = records.splitRelationId(id);
        return [subject, object, id];
      });
      const [answer] = await ask<records.RelationRecord[]>(() => ({
        statement: cypher.RELATIONS,
        parameters: { asked },
      }));
      const found = indexById(answer.map(records.toRelation));
      return ids.map((id) => found.get(id) ?? null);
    },

    async relationsOf(entityIds, { filter, direction, limit, offset }) {
      if (entityIds.length === 0) return [];
      type Item = [relation: records.RelationRecord, other: records.EntityRecord];
      const [answer, served] = await ask<[string, Item[], number][]>((served) => {
        const conditions = conditionsOf(served);
        const statement = walk.relationsOf(direction, conditions.relation(filter));
        const page = { ids: presentIds(entityIds, served), offset: int(offset), end: int(offset + limit) };
        return { statement, parameters: { ...conditions.parameters, ...page } };
      });
      const pages = new Map(
        answer.map(([id, found, total]) => {
          const items = found.map(([relation]) => records.toRelation(relation));
          return [id, { items, total, others: found.map(([, other]) => records.toEntity(other)) }];
        }),
      );
      return entityIds.map((id) => pages.get(presentId(id, served)) ?? { items: [], total: 0, others: [] });
    },

    async neighborsOf(entityIds, { entityFilter, relationFilter, direction, limit, offset }) {
      if (entityIds.length === 0) return [];
      const [answer, served] = await ask<[string, records.EntityRecord[], number][]>((served) => {
        const conditions = conditionsOf(served);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const page = { ids: presentIds(entityIds, served), offset: int(offset), end: int(offset + limit) };
        const statement = walk.neighborsOf(direction, entity, relation);
        return { statement, parameters: { ...conditions.parameters, ...page } };
      });
      const pages = new Map(answer.map(([id, items, total]) => [id, { items: items.map(records.toEntity), total }]));
      return entityIds.map((id) => pages.get(presentId(id, served)) ?? { items: [], total: 0 });
    },

    async figures(ids) {
      if (ids.length === 0) return [];
      const parameters = { ids: [...new Set(ids)] };
      const [answer] = await ask<records.FigureRecord[]>(() => ({ statement: cypher.FIGURES, parameters }));
      const found = indexById(answer.map(records.toFigure));
      return ids.map((id) => found.get(id) ?? null);
    },

    async figuresOf(entityIds) {
      if (entityIds.length === 0) return [];
      const [answer, served] = await ask<records.FigureRecord[]>((served) => ({
        statement: cypher.FIGURES_OF,
        parameters: { ids: presentIds(entityIds, served) },
      }));
      const bySubject = groupBy(answer.map(records.toFigure), ({ subject }: Figure) => subject);
      return entityIds.map((id) => bySubject.get(presentId(id, served)) ?? []);
    },

    async neighborhood({ ids, depth, entityFilter, relationFilter, limit }) {
      type Answer = [records.EntityRecord[], records.EntityRecord[], records.RelationRecord[], number];
      const [[asked, neighbors, relations, total], served] = await ask<Answer>((served) => {
        const conditions = conditionsOf(served);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const parameters = { ...conditions.parameters, ids: presentIds(ids, served), limit: int(limit) };
        return { statement: walk.neighborhood(depth, entity, relation), parameters };
      });
      const found = indexById(asked.map(records.toEntity));
      const inOrder = presentIds(ids, served).flatMap((id) => found.get(id) ?? []);
      return {
        entities: [...inOrder, ...neighbors.map(records.toEntity)],
        relations: relations.map(records.toRelation),
        total,
      };
    },

    async overview({ limit }) {
      const parameters = { limit: int(limit) };
      const [[entities, relations], { summary }] = await ask<[records.EntityRecord[], records.RelationRecord[]]>(
        () => ({ statement: walk.OVERVIEW, parameters }),
      );
      return {
        entities: entities.map(records.toEntity),
        relations: relations.map(records.toRelation),
        total: summary.counts.entities,
      };
    },

    async relationsAmong(entityIds, filter) {
      const [answer] = await ask<records.RelationRecord[]>((served) => {
        const conditions = conditionsOf(served);
        const statement = walk.relationsAmong(conditions.relation(filter));
        return { statement, parameters: { ...conditions.parameters, ids: presentIds(entityIds, served) } };
      });
      return answer.map(records.toRelation);
    },

    async paths(request) {
      const { mode, maxLength, filter } = request;
      type Answer = [[string, string][], records.EntityRecord[], records.RelationRecord[]];
      const [[steps, entities, relations], served] = await ask<Answer>((served) => {
        const conditions = conditionsOf(served);
        const statement = walk.ways(maxLength, mode, conditions.relation(filter));
        return { statement, parameters: { ...conditions.parameters, ...endsOf(request, served) } };
      });
      const neighbors = new Map<string, string[]>();
      for (const [here, there] of [...steps, ...steps.map(([here, there]) => [there, here] as const)]) {
        const known = neighbors.get(here);
        if (known) known.push(there);
        else neighbors.set(here, [there]);
      }
      const { ways, total } = findWays((id) => neighbors.get(id) ?? [], { ...request, ...endsOf(request, served) });
      return {
        paths: toPaths(ways, indexById(entities.map(records.toEntity)), relations.map(records.toRelation)),
        total,
      };
    },

    async common({ ids, atLeast, entityFilter, relationFilter, limit }) {
      type Answer = [records.EntityRecord[], string[][], records.RelationRecord[], number];
      const [[connectors, idsOf, relations, total], served] = await ask<Answer>((served) => {
        const conditions = conditionsOf(served);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const asked = { ids: presentIds(ids, served), atLeast: int(atLeast), limit: int(limit) };
        return { statement: walk.common(entity, relation), parameters: { ...conditions.parameters, ...asked } };
      });
      const inOrder = presentIds(ids, served);
      return {
        connectors: connectors.map((record, index) => {
          const related = new Set(idsOf[index]);
          return { entity: records.toEntity(record), ids: inOrder.filter((id) => related.has(id)) };
        }),
        relations: relations.map(records.toRelation),
        total,
      };
    },

    async facets({ entityFilter, relationFilter }) {
      const [[entities, relations], { summary }] = await ask<[EntityGroup[], RelationGroup[]]>((served) => {
        const conditions = conditionsOf(served);
        const statement = count.facets(conditions.entity(entityFilter), conditions.relation(relationFilter));
        return { statement, parameters: conditions.parameters };
      });
      return addUpFacets(entities, relations, summary.vocabulary);
    },

    async timeline({ entityFilter, relationFilter, by }) {
      const [groups] = await ask<PeriodGroup[]>((served) => {
        const conditions = conditionsOf(served);
        const statement = count.timeline(conditions.entity(entityFilter), conditions.relation(relationFilter));
        return { statement, parameters: conditions.parameters };
      });
      return addUpTimeline(groups, by);
    },

    async scanEntities(after, limit) {
      const parameters = { after: after ?? '', limit: int(limit) };
      const [answer] = await ask<records.EntityRecord[]>(() => ({ statement: cypher.SCAN_ENTITIES, parameters }));
      return answer.map(records.toEntity);
    },

    async scanRelations(after, limit) {
      const { subject } = records.splitRelationId(after ?? '');
      const parameters = { after: after ?? '', subject, limit: int(limit) };
      const [answer] = await ask<records.RelationRecord[]>(() => ({ statement: cypher.SCAN_RELATIONS, parameters }));
      return answer.map(records.toRelation);
    },

    async scanFigures(after, limit) {
      const parameters = { after: after ?? '', limit: int(limit) };
      const [answer] = await ask<records.FigureRecord[]>(() => ({ statement: cypher.SCAN_FIGURES, parameters }));
      return answer.map(records.toFigure);
    },
  };

  async function factsIn<Row, T>(
    statement: Statement,
    toFact: (row: Row) => T,
    document: string,
    { onlyHere, limit, offset }: DocumentRequest,
  ): Promise<Page<T>> {
    const parameters = { document, onlyHere, offset: int(offset), end: int(offset + limit) };
    const [[items, total]] = await ask<PageOf<Row>>(() => ({ statement, parameters }));
    return { items: items.map(toFact), total };
  }
}

type PageOf<Row> = readonly [items: readonly Row[], total: number];

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
