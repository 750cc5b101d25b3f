import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from 'vitest';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { layOutWorld } from '../support/seedFolders.ts';
import { connect, connectOverHttp } from './connect.ts';

test('with Neo4j in its settings it returns the same results from there', async () => {
  const seeds = `${layOutWorld()}/seeds`;
  const { uri, user, password } = neo4jForTests();
  const fromNeo4j = await connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['scripts/mcp.mjs'],
      env: {
        PATH: process.env.PATH ?? '',
        SEEDS_DIR: seeds,
        LOG_LEVEL: 'silent',
        // Neo4j needs seconds to plan its first queries.
        REQUEST_TIMEOUT_MS: '60000',
        MAX_EVENT_LOOP_DELAY_MS: '60000',
        NEO4J_URI: uri,
        NEO4J_USER: user ?? '',
        NEO4J_PASSWORD: password ?? '',
      },
      stderr: 'inherit',
    }),
  );
  const dataset = await readDataset(seeds);
  const inProcess = await connectOverHttp({ dataset });
  const [id = '', other = ''] = dataset.relations.map(({ subject, object }) => [subject, object])[0] ?? [];
  const questions: readonly [name: string, args: Record<string, unknown>][] = [
    ['search', { text: dataset.entities[0]?.name.zh }],
    ['entity', { entity: id }],
    ['neighborhood', { entities: [id], depth: 3, lang: 'en' }],
    ['paths', { from: id, to: other, mode: 'all' }],
    ['common', { entities: [id, other], atLeast: 1 }],
    ['relations', { entity: id }],
    ['figures', { lang: 'en' }],
    ['groups', { of: 'relations', by: ['predicate', 'origin'] }],
    ['groups', { of: 'figures', by: ['measure'], sort: 'key', lang: 'en' }],
    ['groups', { of: 'entities', by: ['type', 'document'] }],
    ['passage', { facts: [dataset.relations[0]?.id] }],
    ['documents', {}],
    ['vocabulary', {}],
  ];
  for (const [name, args] of questions) {
    const answer = await fromNeo4j.call(name, args);
    expect(answer.isError, answer.text).toBe(false);
    expect([name, answer]).toEqual([name, await inProcess.call(name, args)]);
  }
});
