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

/*
 * The dataset is `complete`, `importing` (written batch by batch) or `committing` (written in one transaction, which is about
 * to be committed). Each change of the state locks worker 0 first, which a transaction with a whole dataset locks until its
 * end. So whoever has the lock knows whether that transaction was committed.
 */

export const CREATE_LOCK = 'MERGE (:ImportWorker {number: 0})';

/** Locks the state until the end of the transaction. */
export const LOCK = `
MATCH (worker:ImportWorker {number: 0})
SET worker.locked = true
REMOVE worker.locked`;

/** A query of its own: within one that writes, Neo4j would lock the id of the dataset too. */
export const LOCKED_STATE = `
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
RETURN dataset.state AS state`;

/** Last statement of a transaction with a whole dataset, whose properties count once the transaction is committed. */
export const STORE_RESULT = `
MATCH (worker:ImportWorker {number: 0})
SET worker = $properties
SET worker.number = 0, worker.load = $load
RETURN count(*) AS stored`;

/** Runs before that transaction is committed, and outside of it. From here on readers get NOT_READY. */
export const MARK_COMMITTING = `
MERGE (dataset:Dataset {id: 'dataset'})
SET dataset.former = dataset.load, dataset.load = $load, dataset.state = 'committing'`;

/** Ends a commit: if the transaction was committed, its dataset is complete, or else the former one. */
export const SETTLE = `${LOCK}
WITH worker
MATCH (dataset:Dataset {id: 'dataset', state: 'committing'})
WITH dataset, worker, dataset.load AS load, dataset.former AS former,
  coalesce(worker.load = dataset.load, false) AS committed
${onlyIf('committed')}
  SET dataset = properties(worker)
  SET dataset.id = 'dataset', dataset.load = load, dataset.state = 'complete', dataset.importedAt = datetime()
  REMOVE dataset.number
  SET worker = {number: 0})
${onlyIf('NOT committed AND former IS NOT NULL')}
  SET dataset.load = former, dataset.state = 'complete'
  REMOVE dataset.former)
${onlyIf('NOT committed AND former IS NULL')}
  DELETE dataset)
RETURN CASE WHEN committed THEN load ELSE former END AS load`;

/**
 * From here on readers get NOT_READY until the load with this id is complete. Returns the last batch of each worker if an
 * interrupted import of the same `$plan` can be resumed.
 */
export const MARK_IMPORTING = `
UNWIND range(0, $workers - 1) AS number
MERGE (worker:ImportWorker {number: number})
SET worker.load = $load
WITH collect(worker) AS workers
MERGE (dataset:Dataset {id: 'dataset'})
WITH dataset, workers, coalesce(dataset.state = 'importing' AND dataset.plan = $plan, false) AS resumed
SET dataset.state = 'importing', dataset.load = $load, dataset.total = $total,
  dataset.titleZh = $titleZh, dataset.titleEn = $titleEn,
  dataset.plan = CASE WHEN resumed THEN $plan END
RETURN CASE WHEN resumed THEN [worker IN workers | worker.batch] END AS written`;

/** Runs when nothing of the former dataset is left. An import that is interrupted after this can be resumed. */
export const MARK_EMPTY = `
MATCH (worker:ImportWorker)
SET worker.batch = -1, worker.rows = 0
WITH collect(worker.load) AS loads
WHERE all(load IN loads WHERE load = $load)
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.plan = $plan
RETURN count(*) AS claimed`;

/** Locks a worker, counts its rows, and checks that no other import has begun. */
export const CLAIM = `
MATCH (worker:ImportWorker {number: $worker})
SET worker.batch = coalesce($batch, worker.batch), worker.rows = coalesce(worker.rows, 0) + $rows
WITH worker WHERE worker.load = $load
RETURN count(*) AS claimed`;

export const MARK_COMPLETE = `
MATCH (worker:ImportWorker)
SET worker.locked = true
WITH collect(worker) AS workers
WHERE all(worker IN workers WHERE worker.load = $load)
MATCH (dataset:Dataset {id: 'dataset', load: $load})
SET dataset = $properties
SET dataset.id = 'dataset', dataset.load = $load, dataset.state = 'complete', dataset.importedAt = datetime()
FOREACH (worker IN workers[1..] | DELETE worker)
FOREACH (worker IN workers[..1] | SET worker = {number: 0})
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
  UNWIND [id IN row.newDocuments WHERE NOT id IN subject.documents] AS id
  MATCH (d:Document {id: id})
  CREATE (subject)-[:SUBJECT_IN]->(d)
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

/** Opens a FOREACH that runs once if the condition holds, because Cypher has no conditional clause. */
function onlyIf(condition: string): string {
  return `FOREACH (_ IN CASE WHEN ${condition} THEN [1] ELSE [] END |`;
}
