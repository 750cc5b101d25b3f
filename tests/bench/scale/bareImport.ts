import neo4j, { type Driver } from 'neo4j-driver';
import type { Dataset } from '../../../server/model/dataset.ts';
import {
  ordersOf,
  toDocumentProperties,
  toEntityRow,
  toFigureRow,
  toRelationRow,
} from '../../../server/store/neo4j/import/properties.ts';
import { CONSTRAINTS } from '../../../server/store/neo4j/schema.ts';
import type { RunningNeo4j } from '../../support/neo4j.ts';

const ROWS_AT_ONCE = 5_000;

/** The statements that a user of Cypher would write: a node or a relationship for each fact, with all its properties. */
const DOCUMENTS = 'UNWIND $rows AS row CREATE (d:Document) SET d = row';
const ENTITIES = 'UNWIND $rows AS row CREATE (e:Entity:$(row.label)) SET e = row.properties';
const RELATIONS = `UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[r:$(row.type)]->(object) SET r = row.properties`;
const FIGURES = `UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
CREATE (f:Figure)-[:OF]->(subject) SET f = row.properties`;

/**
 * Writes all facts by bare UNWIND, one batch after another, into an empty database with the constraints. The rows are those
 * of the import, made before the time is taken; citations, texts and indexes for search are left out. Returns milliseconds.
 */
export async function importBare(
  to: Pick<RunningNeo4j, 'uri' | 'user' | 'password'>,
  dataset: Dataset,
): Promise<number> {
  const auth = to.password === null ? undefined : neo4j.auth.basic(to.user ?? 'neo4j', to.password);
  const driver = neo4j.driver(to.uri, auth, { disableLosslessIntegers: true });
  const orders = ordersOf(dataset.vocabulary);
  try {
    for (const text of CONSTRAINTS) await driver.executeQuery(text);
    let milliseconds = 0;
    milliseconds += await write(driver, DOCUMENTS, dataset.documents, toDocumentProperties);
    milliseconds += await write(driver, ENTITIES, dataset.entities, (entity) => {
      const { label, properties } = toEntityRow(entity, orders);
      return { label, properties };
    });
    milliseconds += await write(driver, RELATIONS, dataset.relations, (relation) => {
      const { type, subject, object, properties } = toRelationRow(relation, orders);
      return { type, subject, object, properties };
    });
    milliseconds += await write(driver, FIGURES, dataset.figures, (figure) => {
      const { subject, properties } = toFigureRow(figure, orders);
      return { subject, properties };
    });
    return milliseconds;
  } finally {
    await driver.close();
  }
}

async function write<Fact>(driver: Driver, text: string, facts: readonly Fact[], toRow: (fact: Fact) => object) {
  const session = driver.session();
  let milliseconds = 0;
  for (let start = 0; start < facts.length; start += ROWS_AT_ONCE) {
    const rows = facts.slice(start, start + ROWS_AT_ONCE).map(toRow);
    const before = performance.now();
    await session.run(text, { rows });
    milliseconds += performance.now() - before;
  }
  await session.close();
  return milliseconds;
}
