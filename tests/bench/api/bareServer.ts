import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j, { int } from 'neo4j-driver';
import { toLabel } from '../../../server/model/neo4jNames.ts';
import {
  type Answers,
  type Card,
  type CardWithDegree,
  type Line,
  MAX_HITS,
  MAX_NEIGHBORS,
  MAX_PATH_LENGTH,
  MAX_PATHS,
  type QuestionName,
} from './answers.ts';

/*
 * Lower bound of the benchmark: node:http, the fastest known Cypher for each question, and JSON.stringify; no schema, checks,
 * limits or error messages. Queries return rows or short lists, which are cheapest for the driver. Reads NEO4J_URI,
 * NEO4J_USER and NEO4J_PASSWORD like the server, and prints its address.
 */

type Row = readonly unknown[];
type Ask = <T extends Row>(text: string, parameters: object) => Promise<T[]>;
type Handlers = { readonly [Q in QuestionName]: (asked: URLSearchParams) => Promise<Answers[Q]> };

const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, NEO4J_PASSWORD ? neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD) : undefined, {
  disableLosslessIntegers: true,
  fetchSize: -1,
  maxConnectionPoolSize: 20,
});

const ask: Ask = async <T extends Row>(text: string, parameters: object) => {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await runWithoutTrace(() => session.run(text, parameters));
    return records.map((record) => {
      // `values()` is several times slower.
      const row: unknown[] = [];
      for (let index = 0; index < record.length; index++) row.push(record.get(index));
      // The query determines the types of its columns.
      return row as Row as T;
    });
  } finally {
    await session.close();
  }
};

/** The driver records a stack trace for each query, which costs a fifth of the CPU time of this process. */
function runWithoutTrace<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const types = (await ask<[string]>('MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r)', {}))
  .map(([type]) => `\`${type}\``)
  .join('|');

type CardRow = [id: string, type: string, zh: string, en: string];
type DegreeRow = [...CardRow, degree: number];
type LineRow = [id: string, status: string];
type RelationRow = [
  ...[id: string, status: string, date: string | null, roleZh: string | null, roleEn: string | null],
  ...other: CardRow,
];

const ENTITY = `
MATCH (e:Entity {id: $id})
RETURN e.id, e.type, e.nameZh, e.nameEn, e.degree, COLLECT {
  MATCH (e)-[r:${types}]-(o)
  WITH r, o ORDER BY r.order, r.id
  RETURN [r.id, r.status, r.date, r.roleZh, r.roleEn, o.id, o.type, o.nameZh, o.nameEn]
}`;

const SEARCH = `
CALL db.index.fulltext.queryNodes('entity_search_keys', $keys) YIELD node AS e
WITH e ORDER BY e.degree DESC, e.id LIMIT $limit
RETURN e.id, e.type, e.nameZh, e.nameEn, e.degree`;

const NEIGHBORHOOD = `
MATCH (a:Entity {id: $id})
CALL (a) {
  MATCH path = (a)-[:${types}*1..2]-(e) WHERE e <> a
  RETURN e, min(length(path)) AS distance
}
WITH a, e, distance ORDER BY distance, e.degree DESC, e.id
WITH a, collect(e) AS found
WITH a + found[..$limit] AS kept, size(found) AS total
CALL (kept) {
  UNWIND kept AS e
  MATCH (e)-[r:${types}]-()
  WITH r, count(*) AS ends WHERE ends = 2 OR startNode(r) = endNode(r)
  WITH r ORDER BY r.id
  RETURN collect([r.id, r.status]) AS relations
}
RETURN total, [e IN kept | [e.id, e.type, e.nameZh, e.nameEn, e.degree]], relations`;

/** Neo4j stores the number of nodes of a label, so counting them is free. */
const listOf = (label: string) => `
CALL () { MATCH (e:\`${label}\`) RETURN count(e) AS total }
MATCH (e:Entity) WHERE e.type = $type AND e.degree IS NOT NULL
WITH e, total ORDER BY e.type, e.degree DESC, e.id LIMIT $limit
RETURN e.id, e.type, e.nameZh, e.nameEn, e.degree, e.neighborCount, total`;

const groupsOf = (label: string) => `
MATCH (s:\`${label}\`)-[r]->(o:Entity)
WITH type(r) AS predicate, count(*) AS count, count(DISTINCT s) AS subjects, count(DISTINCT o) AS objects
ORDER BY count DESC, predicate LIMIT $most
RETURN predicate, count, subjects, objects`;

const PATHS = `
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = allShortestPaths((a)-[:${types}*..${MAX_PATH_LENGTH}]-(b))
WITH nodes(path) AS path, collect([r IN relationships(path) | r.id]) AS relations
WITH path, relations, [e IN path | e.id] AS ids ORDER BY ids
WITH collect([[e IN path | [e.id, e.type, e.nameZh, e.nameEn]], relations]) AS paths
RETURN size(paths), paths[..$limit]`;

const GRAPH_ENTITIES = 'MATCH (e:Entity) RETURN e.id, e.type, e.nameZh, e.nameEn, e.degree, e.community, e.x, e.y';
const GRAPH_RELATIONS = 'MATCH (:Entity)-[r]->(:Entity) RETURN r.id, r.status';

const handlers: Handlers = {
  async entity(asked) {
    type Found = [...DegreeRow, relations: RelationRow[]];
    const [[id, type, zh, en, degree, relations]] = await one<Found>(ENTITY, { id: asked.get('id') });
    const entity = toCard([id, type, zh, en]);
    return {
      ...entity,
      degree,
      relations: relations.map(([relation, status, date, roleZh, roleEn, ...other]) => {
        const [subject, predicate = ''] = relation.split('--', 2);
        const role = roleZh === null || roleEn === null ? null : { zh: roleZh, en: roleEn };
        const [from, to] = subject === id ? [entity, toCard(other)] : [toCard(other), entity];
        return { id: relation, predicate, status, date, role, subject: from, object: to };
      }),
    };
  },

  async search(asked) {
    const found = await ask<DegreeRow>(SEARCH, { keys: asked.get('keys'), limit: int(MAX_HITS) });
    return found.map(toCardWithDegree);
  },

  async neighborhood(asked) {
    type Found = [total: number, entities: DegreeRow[], relations: LineRow[]];
    const parameters = { id: asked.get('id'), limit: int(MAX_NEIGHBORS) };
    const [[total, entities, relations]] = await one<Found>(NEIGHBORHOOD, parameters);
    return { total, entities: entities.map(toCardWithDegree), relations: relations.map(toLine) };
  },

  async list(asked) {
    type Found = [...DegreeRow, neighborCount: number, total: number];
    const type = asked.get('type') ?? '';
    const found = await ask<Found>(listOf(toLabel(type)), { type, limit: int(asked.get('first') ?? '') });
    return {
      total: found[0]?.[6] ?? 0,
      entities: found.map(([id, , zh, en, degree, neighborCount]) => ({
        ...toCardWithDegree([id, type, zh, en, degree]),
        neighborCount,
      })),
    };
  },

  async groups(asked) {
    type Found = [predicate: string, count: number, subjects: number, objects: number];
    const most = int(asked.get('most') ?? '');
    const found = await ask<Found>(groupsOf(toLabel(asked.get('type') ?? '')), { most });
    return found.map(([predicate, count, subjects, objects]) => ({
      ...{ predicate: predicate.toLowerCase(), count, subjects, objects },
    }));
  },

  async paths(asked) {
    type Found = [total: number, paths: [entities: CardRow[], relations: string[][]][]];
    const parameters = { from: asked.get('from'), to: asked.get('to'), limit: int(MAX_PATHS) };
    const [[total, paths]] = await one<Found>(PATHS, parameters);
    return {
      total,
      paths: paths.map(([entities, relations]) => ({
        entities: entities.map(toCard),
        // Neo4j counts each choice among parallel relations as a path of its own.
        steps: entities.slice(1).map((_, step) => [...new Set(relations.map((along) => along[step] ?? ''))].sort()),
      })),
    };
  },

  async graph() {
    const [entities, relations] = await Promise.all([
      ask<[...DegreeRow, community: number, x: number, y: number]>(GRAPH_ENTITIES, {}),
      ask<LineRow>(GRAPH_RELATIONS, {}),
    ]);
    return {
      entities: entities.map(([id, type, zh, en, degree, community, x, y]) => ({
        ...toCardWithDegree([id, type, zh, en, degree]),
        community,
        x,
        y,
      })),
      relations: relations.map(toLine),
    };
  },
};

async function one<T extends Row>(text: string, parameters: object): Promise<[T]> {
  const [row] = await ask<T>(text, parameters);
  if (!row) throw new Error(`Nothing was found for ${JSON.stringify(parameters)}`);
  return [row];
}

function toCard([id, type, zh, en]: CardRow): Card {
  return { id, type, name: { zh, en } };
}

function toCardWithDegree([id, type, zh, en, degree]: DegreeRow): CardWithDegree {
  return { id, type, name: { zh, en }, degree };
}

function toLine([id, status]: LineRow): Line {
  const [subject = '', predicate = '', object = ''] = id.split('--', 3);
  return { id, predicate, status, subject, object };
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const handler = Object.entries(handlers).find(([name]) => pathname === `/${name}`)?.[1];
  if (!handler) {
    response.writeHead(404).end();
    return;
  }
  handler(searchParams).then(
    (answer) => {
      const body = Buffer.from(JSON.stringify(answer));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`Bare handler at http://127.0.0.1:${port}`);
});
