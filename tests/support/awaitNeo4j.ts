import { inject } from 'vitest';

/* Set-up of each test file that uses Neo4j: waits until it answers. */
const response = await fetch(inject('neo4jReadiness'));
if (!response.ok) throw new Error(await response.text());
