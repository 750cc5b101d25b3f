import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { cypher } from '../../server/export/formats/cypher.ts';
import { EXPORT_FORMATS } from '../../server/export/formats/index.ts';
import { toCypherLiteral } from '../../server/export/output/cypherLiteral.ts';
import { OWN_LABELS } from '../../server/model/neo4jNames.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { AWKWARD, dataset, partOf, textOf, whole } from './exported.ts';

let driver: Driver;
let session: Session;

beforeAll(() => {
  const { password, uri, user } = neo4jForTests();
  driver = neo4j.driver(uri, user && password ? neo4j.auth.basic(user, password) : undefined);
  session = driver.session();
});

afterAll(() => driver.close());

beforeEach(async () => {
  await session.run(`MATCH (n:${OWN_LABELS.join('|')}) DETACH DELETE n`);
});

describe('the script', () => {
  test('fills a Neo4j whose exports have the same bytes', async () => {
    await runScript(await textOf(cypher));
    const store = createNeo4jStore(neo4jForTests());
    try {
      for (const format of EXPORT_FORMATS) {
        expect([format.name, await textOf(format, await createWholeContent(store))]).toEqual([
          format.name,
          await textOf(format, await whole()),
        ]);
      }
    } finally {
      await store.close();
    }
  });

  test('marks a part, so that no server serves it as the whole dataset', async () => {
    await runScript(await textOf(cypher, await partOf('xinghe', 'yunfan')));
    const { records } = await session.run(
      'MATCH (d:Dataset) RETURN d.version AS version, d.part AS part, COUNT { (:Entity) } AS entities',
    );
    expect(records.map((record) => record.get('version'))).toEqual([dataset.version]);
    expect(JSON.parse(records[0]?.get('part'))).toMatchObject({ chosenBy: { ids: ['xinghe', 'yunfan'] } });
    expect(records[0]?.get('entities').toNumber()).toBe(2);
    const store = createNeo4jStore(neo4jForTests());
    await expect(store.dataset()).rejects.toMatchObject({ code: 'NOT_READY' });
    await store.close();
  });
});

test('literals have the values that the driver sends', async () => {
  const characters = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).join('');
  const values = {
    ...AWKWARD,
    ...{ characters, backslashes: '\\\\\\u0041\\', none: '', yes: true, no: false },
    ...{ whole: 3, tiny: 1.5e-300, huge: 1.5e300, negative: -0.25, integer: neo4j.int('9007199254740993') },
    list: ['a', "it's", '\\'],
    map: { inner: [{ deep: 'x' }] },
  };
  const { records } = await session.run(`RETURN ${toCypherLiteral(values)} AS written, $values AS sent`, { values });
  expect(records[0]?.get('written')).toEqual(records[0]?.get('sent'));
});

/** Splits statements like cypher-shell, which ignores comments. Each statement ends with its line. */
async function runScript(script: string): Promise<void> {
  const statements = script.replaceAll(/^\/\/.*\n/gm, '').split(/;\n/);
  expect(statements.pop()).toBe('');
  for (const statement of statements) await session.run(statement);
}
