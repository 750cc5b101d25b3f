import { int } from 'neo4j-driver';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { parseQuery } from '../../search/query.ts';
import { CANDIDATE_LIMIT, rank } from '../../search/rank.ts';
import type { GraphStore, GraphView, Path } from '../GraphStore.ts';
import * as cypher from './cypher.ts';
import { addUpFacets, type EntityGroup, type RelationGroup } from './facets.ts';
import { entityCondition, relationCondition } from './filters.ts';
import { toLabel, toRelationshipType } from './names.ts';
import * as records from './records.ts';
import { exactNameKey, toFullText } from './searchText.ts';
import { type Ask, type Neo4jStoreOptions, openServedDataset, type Served } from './servedDataset.ts';

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

    async documentFacts(id) {
      type Answer = [records.DocumentRecord, records.EntityRecord[], records.RelationRecord[], records.FigureRecord[]];
      const [answer] = await ask<Answer | null>(() => ({ statement: cypher.DOCUMENT_FACTS, parameters: { id } }));
      if (!answer) return null;
      const [document, entities, relations, figures] = answer;
      return {
        ...records.toDocumentSupport(document),
        entityList: inLineOrder(entities.map(records.toEntity), id),
        relationList: inLineOrder(relations.map(records.toRelation), id),
        figureList: inLineOrder(figures.map(records.toFigure), id),
      };
    },

    async entities(ids) {
      if (ids.length === 0) return [];
      const [answer, served] = await ask<records.EntityRecord[]>((served) => ({
        statement: cypher.ENTITIES,
        parameters: { ids: presentIds(ids, served) },
      }));
      const found = byId(answer.map(records.toEntity));
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

    async listEntities({ filter, sort, descending, limit, offset }) {
      const types = new Set(filter.types);
      const [onlyType] = types.size === 1 ? types : [];
      const { types: _, ...rest } = filter;
      const entity = entityCondition(onlyType === undefined ? filter : rest);
      const type = onlyType === undefined ? null : { label: toLabel(onlyType) };
      const [[items, total]] = await ask<[records.EntityRecord[], number]>(() => ({
        statement: cypher.listEntities({ sort, descending, entity, type }),
        parameters: { ...entity.parameters, type: onlyType ?? null, limit: int(limit), offset: int(offset) },
      }));
      return { items: items.map(records.toEntity), total };
    },

    async search({ text, types, limit }) {
      const parsed = parseQuery(text);
      if (!parsed) return { hits: [], total: 0 };
      const entity = entityCondition({ types });
      const parameters = { ...entity.parameters, keys: toFullText(parsed), candidates: int(CANDIDATE_LIMIT) };
      const [answer] = await ask<records.EntityRecord[]>(() => ({ statement: cypher.search(entity), parameters }));
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
      const found = byId(answer.map(records.toRelation));
      return ids.map((id) => found.get(id) ?? null);
    },

    async relationsOf(entityIds, { filter, direction, limit, offset }) {
      if (entityIds.length === 0) return [];
      const relation = relationCondition(filter);
      const page = { offset: int(offset), end: int(offset + limit) };
      const [answer, served] = await ask<[string, records.RelationRecord[], number][]>((served) => ({
        statement: cypher.relationsOf(direction, relation),
        parameters: { ...relation.parameters, ...page, ids: presentIds(entityIds, served) },
      }));
      const pages = new Map(answer.map(([id, items, total]) => [id, { items: items.map(records.toRelation), total }]));
      return entityIds.map((id) => pages.get(presentId(id, served)) ?? { items: [], total: 0 });
    },

    async figures(ids) {
      if (ids.length === 0) return [];
      const parameters = { ids: [...new Set(ids)] };
      const [answer] = await ask<records.FigureRecord[]>(() => ({ statement: cypher.FIGURES, parameters }));
      const found = byId(answer.map(records.toFigure));
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
      const entity = entityCondition(entityFilter);
      const relation = relationCondition(relationFilter);
      const conditions = { ...entity.parameters, ...relation.parameters };
      type Answer = [records.EntityRecord[], records.EntityRecord[], records.RelationRecord[], number];
      const [[asked, neighbors, relations, total], served] = await ask<Answer>((served) => ({
        statement: cypher.neighborhood(depth, entity, relation),
        parameters: { ...conditions, ids: presentIds(ids, served), limit: int(limit) },
      }));
      const found = byId(asked.map(records.toEntity));
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
        () => ({ statement: cypher.overview(relationCondition({})), parameters }),
      );
      return {
        entities: entities.map(records.toEntity),
        relations: relations.map(records.toRelation),
        total: summary.counts.entities,
      };
    },

    async relationsAmong(entityIds, filter) {
      const relation = relationCondition(filter);
      const [answer] = await ask<records.RelationRecord[]>((served) => ({
        statement: cypher.relationsAmong(relation),
        parameters: { ...relation.parameters, ids: presentIds(entityIds, served) },
      }));
      return answer.map(records.toRelation);
    },

    async paths({ from, to, maxLength, filter, limit }) {
      const relation = relationCondition(filter);
      type Answer = [string[][], number, records.EntityRecord[], records.RelationRecord[]];
      const [[ways, total, entities, relations]] = await ask<Answer>((served) => {
        const types = served.summary.vocabulary.predicates.map(({ id }) => toRelationshipType(id));
        const ends = { from: presentId(from, served), to: presentId(to, served) };
        return {
          statement: cypher.paths(types, maxLength, relation),
          parameters: { ...relation.parameters, ...ends, limit: int(limit) },
        };
      });
      return { paths: toPaths(ways, entities.map(records.toEntity), relations.map(records.toRelation)), total };
    },

    async facets(filter) {
      const entity = entityCondition(filter);
      const { parameters } = entity;
      const [[entities, relations], { summary }] = await ask<[EntityGroup[], RelationGroup[]]>(() => ({
        statement: cypher.facets(entity),
        parameters,
      }));
      return addUpFacets(entities, relations, summary.vocabulary);
    },
  };
}

function presentId(id: string, { redirects }: Served): string {
  return redirects.get(id) ?? id;
}

/** Each once, in the order asked. */
function presentIds(ids: readonly string[], served: Served): string[] {
  return [...new Set(ids.map((id) => presentId(id, served)))];
}

function byId<T extends { readonly id: string }>(facts: readonly T[]): Map<string, T> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function groupBy<T>(facts: readonly T[], keyOf: (fact: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/** By first line that cites them in the document, then id. */
function inLineOrder<T extends Pick<Entity, 'id' | 'citations'>>(facts: readonly T[], document: string): T[] {
  const lineOf = (fact: T) => fact.citations.find((citation) => citation.document === document)?.lines[0] ?? 0;
  return facts
    .map((fact) => ({ fact, line: lineOf(fact) }))
    .sort((a, b) => a.line - b.line || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
}

function toPaths(ways: readonly string[][], entities: readonly Entity[], relations: readonly Relation[]): Path[] {
  const entity = byId(entities);
  const between = groupBy(relations, ({ subject, object }: Relation) => pairKey(subject, object));
  return ways.map((way) => ({
    entities: way.flatMap((id) => entity.get(id) ?? []),
    steps: way.slice(1).map((to, index) => {
      const from = way[index] ?? '';
      return { from, to, relations: between.get(pairKey(from, to)) ?? [] };
    }),
  }));
}

/** The same for both directions. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
