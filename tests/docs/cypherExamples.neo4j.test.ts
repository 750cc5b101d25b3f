import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { type Answer, serve } from '../server/api/serve.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

type Ask = (query: string) => Promise<NonNullable<Answer['data']>>;
type Row = readonly unknown[];

/** Rows that each example must return, in order, from GraphQL over the store in memory. */
const ANSWERS: Readonly<Record<string, (ask: Ask) => Promise<readonly Row[]>>> = {
  '1. Who regulates whom, and which lines say so?': async (ask) => {
    const relations = await relationsOf(ask, '["regulates"]');
    return relations.map(({ subject, object, status, citations }) => [
      subject.name.zh,
      object.name.zh,
      status.toLowerCase(),
      linesOf(citations),
    ]);
  },

  '2. Which people hold posts at the organisers of which events?': async (ask) => {
    const posts = await relationsOf(ask, '["holds_post_at"]');
    const deeds = await relationsOf(ask, '["organised", "guided"]');
    return posts
      .filter(({ subject }) => subject.type.id === 'person')
      .flatMap((post) =>
        deeds
          .filter(({ subject, object }) => subject.id === post.object.id && object.type.id === 'event')
          .map((deed) => [
            post.subject.name.zh,
            post.role?.zh ?? null,
            post.object.name.zh,
            deed.predicate.id.toUpperCase(),
            deed.object.name.zh,
            linesOf(post.citations),
            linesOf(deed.citations),
          ]),
      );
  },

  '3. Which productions do two entities share?': async (ask) => {
    const parts = (await relationsOf(ask, '["produced", "streams"]')).filter(
      ({ object }) => object.type.id === 'production',
    );
    const pairs = parts.flatMap((one) =>
      parts
        .filter((other) => one.object.id === other.object.id && one.subject.id < other.subject.id)
        .map((other) => ({ one, other })),
    );
    return pairs
      .sort((a, b) => (a.one.object.id < b.one.object.id ? -1 : a.one.object.id > b.one.object.id ? 1 : 0))
      .map(({ one, other }) => [
        one.object.name.zh,
        one.subject.name.zh,
        one.predicate.id.toUpperCase(),
        other.subject.name.zh,
        other.predicate.id.toUpperCase(),
      ]);
  },

  '4. How did the number of users change over time?': async (ask) => {
    const { figures } = await ask(`{
      figures(filter: { measures: ["users"], from: "0001-01-01" }, sort: { by: DATE }, first: 200) {
        nodes { subject { id name { zh } } comparator amount unit { label { zh } } asOf scope { zh } ${CITATIONS} }
      }
    }`);
    const bySubject = [...figures.nodes].sort((a, b) =>
      a.subject.id < b.subject.id ? -1 : a.subject.id > b.subject.id ? 1 : 0,
    );
    return bySubject.map(({ subject, comparator, amount, unit, asOf, scope, citations }) => [
      subject.name.zh,
      asOf,
      `${comparator === '=' ? '' : comparator}${amount} ${unit.label.zh}`,
      scope?.zh ?? null,
      linesOf(citations),
    ]);
  },

  '5. How many facts does only one document support?': async (ask) => {
    const { documents } = await ask('{ documents { id supportOnlyHere { entities relations figures } } }');
    return documents.map(({ id, supportOnlyHere: { entities, relations, figures } }: DocumentAnswer) => [
      id,
      entities,
      relations,
      figures,
    ]);
  },

  '6. What are the shortest paths on which at least two documents support every step?': async (ask) => {
    const { paths } = await ask(`{
      paths(from: "chengdu", to: "short-video", filter: { minDocuments: 2 }, limit: 100) {
        totalCount
        paths { entities { name { zh } } steps { relations { id } } }
      }
    }`);
    expect(paths.totalCount).toBe(paths.paths.length);
    return paths.paths.map(({ entities, steps }: PathAnswer) => [
      entities.map(({ name }) => name.zh),
      // No step of these paths has several such relations.
      steps.flatMap(({ relations }) => relations.map(({ id }) => id)),
    ]);
  },

  '7. Which relations of microdramas are implied, and why?': async (ask) => {
    const relations = await relationsOf(
      ask,
      null,
      'statuses: [IMPLIED], or: [{ subject: { ids: ["microdrama"] } }, { object: { ids: ["microdrama"] } }]',
    );
    return relations.map(({ predicate, subject, object, reason, citations }) => [
      predicate.id.toUpperCase(),
      (subject.id === 'microdrama' ? object : subject).name.zh,
      reason?.zh,
      linesOf(citations),
    ]);
  },

  '8. Which types of entities have the most relations?': async (ask) => {
    const { facets } = await ask('{ facets { types { key count } } }');
    const rows: [string, number, number, number][] = [];
    for (const { key, count } of facets.types) {
      const { entities } = await ask(`{ entities(filter: { types: ["${key}"] }, first: 200) { nodes { degree } } }`);
      const degrees: number[] = entities.nodes.map(({ degree }: { degree: number }) => degree);
      rows.push([key, count, degrees.reduce((sum, degree) => sum + degree), degrees[0] ?? 0]);
    }
    return rows.sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
  },

  '9. In which years did relations begin?': async (ask) => {
    const { timeline } = await ask('{ timeline { periods { period counts { relations } } undated { relations } } }');
    return [
      ...timeline.periods
        .filter(({ counts }: PeriodAnswer) => counts.relations > 0)
        .map(({ period, counts }: PeriodAnswer) => [period, counts.relations]),
      // Cypher sorts null last.
      [null, timeline.undated.relations],
    ];
  },

  '10. Which entities does only one document mention, and on which lines?': async (ask) => {
    const { document } = await ask(`{
      document(id: "d003") {
        entities(onlyHere: true, first: 200) { nodes { id name { zh } type { id } degree ${CITATIONS} } }
      }
    }`);
    const nodes: readonly NamedAnswer[] = document.entities.nodes;
    return [...nodes]
      .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
      .slice(0, 10)
      .map(({ name, type, degree, citations }) => [
        name.zh,
        type.id,
        degree,
        linesOf(citations).map((line) => line.replace('d003:', '')),
      ]);
  },
};

interface EndAnswer {
  readonly id: string;
  readonly name: { readonly zh: string };
  readonly type: { readonly id: string };
}

interface CitationAnswer {
  readonly document: { readonly id: string };
  readonly firstLine: number;
  readonly lastLine: number;
}

interface RelationAnswer {
  readonly id: string;
  readonly subject: EndAnswer;
  readonly predicate: { readonly id: string };
  readonly object: EndAnswer;
  readonly role: { readonly zh: string } | null;
  readonly status: string;
  readonly reason: { readonly zh: string } | null;
  readonly citations: readonly CitationAnswer[];
}

interface NamedAnswer extends EndAnswer {
  readonly degree: number;
  readonly citations: readonly CitationAnswer[];
}

interface DocumentAnswer {
  readonly id: string;
  readonly supportOnlyHere: { readonly entities: number; readonly relations: number; readonly figures: number };
}

interface PathAnswer {
  readonly entities: readonly EndAnswer[];
  readonly steps: readonly { readonly relations: readonly { readonly id: string }[] }[];
}

interface PeriodAnswer {
  readonly period: string;
  readonly counts: { readonly relations: number };
}

const CITATIONS = 'citations { document { id } firstLine lastLine }';

async function relationsOf(ask: Ask, predicates: string | null, filter = ''): Promise<readonly RelationAnswer[]> {
  const chosen = predicates === null ? filter : `predicates: ${predicates} ${filter}`;
  const END = 'id name { zh } type { id }';
  const { relations } = await ask(`{
    relations(filter: { ${chosen} }, first: 200) {
      totalCount
      nodes { id subject { ${END} } predicate { id } object { ${END} } role { zh } status reason { zh } ${CITATIONS} }
    }
  }`);
  expect(relations.nodes).toHaveLength(relations.totalCount);
  return relations.nodes;
}

function linesOf(citations: readonly CitationAnswer[]): string[] {
  return citations.map(({ document, firstLine, lastLine }) =>
    firstLine === lastLine ? `${document.id}:${firstLine}` : `${document.id}:${firstLine}-${lastLine}`,
  );
}

let driver: Driver;
let dataset: Dataset;
let examples: ReadonlyMap<string, string>;

beforeAll(async () => {
  dataset = await readDataset(root('graph-seeds'));
  await importDataset(neo4jForTests(), dataset);
  const { password, uri, user } = neo4jForTests();
  driver = neo4j.driver(uri, user && password ? neo4j.auth.basic(user, password) : undefined, {
    disableLosslessIntegers: true,
  });
  const page = await readFile(root('docs/neo4j.md'), 'utf8');
  const parts = page.matchAll(/^### (.+)\n[\s\S]*?```cypher\n([^`]+)```$/gm);
  examples = new Map([...parts].map(([, heading = '', text = '']) => [heading, text]));
});

afterAll(() => driver.close());

/** Runs in a read transaction, which rejects writes, as the page recommends. */
async function run(text: string): Promise<Row[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text);
    return records.map((record) => [...record.values()]);
  } finally {
    await session.close();
  }
}

test('the page has these ten queries', () => {
  expect([...examples.keys()]).toEqual(Object.keys(ANSWERS));
});

test.each(Object.entries(ANSWERS))('%s', async (heading, answer) => {
  const served = await serve({ dataset });
  const expected = await answer(async (query) => {
    const { data, errors } = await served.ask(query);
    expect(errors).toBeUndefined();
    return data;
  });
  expect(expected).not.toEqual([]);
  expect(await run(examples.get(heading) ?? '')).toEqual(expected);
});

test('the full-text query of the page finds initials', async () => {
  const page = await readFile(root('docs/neo4j.md'), 'utf8');
  const [, text = ''] = /```cypher\n(CALL [^`]+)```/.exec(page) ?? [];
  expect((await run(text)).flat()).toContain('国家广播电视总局');
});

test('every node has a name as its caption in Neo4j’s tools', async () => {
  const nameless =
    'MATCH (n:Entity|Figure|Document|Dataset) WHERE n.name IS NULL RETURN labels(n) AS labels, count(n) AS count';
  expect(await run(nameless)).toEqual([]);
});

test('a read transaction rejects writes', async () => {
  await expect(run('CREATE (n:Entity) RETURN n')).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.AccessMode',
  });
});
