import { FACT_LABELS } from '../../../model/neo4jNames.ts';

/*
 * All writes. Those of facts take a batch as `$rows` and return the number of rows written: a lower one means that a row
 * refers to something that does not exist.
 */

/** Reads whether there is a dataset, or data of others with our labels. */
export const STATE = `
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
RETURN dataset.state AS state, dataset.version AS version, dataset.format AS format,
  dataset {.documents, .entities, .relations, .figures} AS counts,
  CASE WHEN dataset.titleZh IS NULL THEN null ELSE {zh: dataset.titleZh, en: dataset.titleEn} END AS title,
  EXISTS { MATCH (n:${FACT_LABELS.join('|')}) } AS occupied`;

/** From here on readers get NOT_READY until the load with this id is complete. */
export const MARK_IMPORTING = `
MERGE (dataset:Dataset {id: 'dataset'})
SET dataset.state = 'importing', dataset.load = $load, dataset.written = 0`;

/** Locks the dataset and checks that no other import has begun. */
export const CLAIM = `
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.written = dataset.written + $rows
WITH dataset WHERE dataset.load = $load
RETURN count(*) AS claimed`;

export const MARK_COMPLETE = `
MATCH (dataset:Dataset {id: 'dataset', load: $load})
SET dataset = $properties
SET dataset.id = 'dataset', dataset.load = $load, dataset.state = 'complete', dataset.importedAt = datetime()
RETURN count(*) AS completed`;

/** Entities first: their relations, most of the data, are deleted with them. */
export const DELETIONS = FACT_LABELS.map(
  (label) => `MATCH (n:${label}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted`,
);

export const CREATE_DOCUMENTS = `
UNWIND $rows AS row
CREATE (d:Document) SET d = row
RETURN count(*) AS written`;

export const CREATE_ENTITIES = `
UNWIND $rows AS row
CREATE (e:Entity:$(row.label)) SET e = row.properties
WITH e, row
CALL (e, row) {
  UNWIND row.mentions AS mention
  MATCH (d:Document {id: mention.document})
  CREATE (e)-[:MENTIONED_IN {lines: mention.lines}]->(d)
}
${createTexts('[e.type]')}
RETURN count(*) AS written`;

export const CREATE_RELATIONS = `
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[r:$(row.type)]->(object) SET r = row.properties
WITH subject, object, row
CALL (subject, row) {
  UNWIND [id IN row.properties.documents WHERE NOT id IN subject.documents] AS id
  MATCH (d:Document {id: id})
  MERGE (subject)-[:SUBJECT_IN]->(d)
}
${createTexts('[subject.type, object.type]')}
RETURN count(*) AS written`;

export const CREATE_FIGURES = `
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
CREATE (f:Figure) SET f = row.properties
CREATE (f)-[:OF]->(subject)
WITH f, subject, row
CALL (f, row) {
  UNWIND row.statements AS statement
  MATCH (d:Document {id: statement.document})
  CREATE (f)-[:STATED_IN {lines: statement.lines}]->(d)
}
${createTexts('[subject.type]')}
RETURN count(*) AS written`;

export const CREATE_REDIRECTS = `
UNWIND $rows AS row
CREATE (redirect:Redirect) SET redirect = row
RETURN count(*) AS written`;

/** Runs last, when the number of facts that each document supports is known. */
export const SET_SUPPORT = `
UNWIND $rows AS row
MATCH (d:Document {id: row.id}) SET d += row.support
RETURN count(*) AS written`;

/** Creates the texts of a fact. `types` is an expression for the types of the entities that it is about. */
function createTexts(types: string): string {
  const variables = types.match(/[a-z]+(?=\.)/g) ?? [];
  return `CALL (${[...variables, 'row'].join(', ')}) {
  UNWIND row.texts AS text
  CREATE (t:FactText) SET t = text, t.types = ${types}
}`;
}
