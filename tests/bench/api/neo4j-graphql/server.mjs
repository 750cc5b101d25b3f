// Serves the same Neo4j by @neo4j/graphql, as its documentation recommends. Reads NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD like
// our server, and prints its address. It runs in a folder of its own, with its packages.
import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, NEO4J_PASSWORD ? neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD) : undefined, {
  maxConnectionPoolSize: 20,
});

const { records } = await driver.executeQuery('MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r) AS type');
const types = records.map((record) => `\`${record.get('type')}\``).join('|');
const template = await readFile(new URL('typeDefs.graphql', import.meta.url), 'utf8');
const typeDefs = template.replaceAll(':RELATIONSHIP_TYPES', `:${types}`);

const server = new ApolloServer({ schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema() });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => ({ req, sessionConfig: { defaultAccessMode: neo4j.session.READ } }),
  listen: { host: '127.0.0.1', port: 0 },
});
console.log(`@neo4j/graphql at ${url}`);
