/* Version, constraints and indexes of the model in Neo4j. Other indexes in the same database are left alone. */

/**
 * Raised whenever the same dataset is written differently than before. A database that an earlier version of this program
 * filled is then loaded again.
 */
export const FORMAT = 14;

export const FULL_TEXT_INDEX = 'entity_search_keys';
export const TEXT_INDEX = 'fact_text_keys';

/** Created before anything is written. */
export const CONSTRAINTS = [
  'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT figure_id IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT import_worker_number IF NOT EXISTS FOR (n:ImportWorker) REQUIRE n.number IS UNIQUE',
  'CREATE CONSTRAINT redirect_from IF NOT EXISTS FOR (n:Redirect) REQUIRE n.from IS UNIQUE',
];

export interface Index {
  readonly name: string;
  readonly create: string;
}

/** Properties by which entities are sorted, all of them or those of one type. */
const SORTED = ['degree', 'centrality', 'betweenness', 'sortZh', 'sortEn'];

/** Indexes for lists and searches. A large import creates them at its end, which is faster than updating them. */
export const INDEXES: readonly Index[] = [
  ...SORTED.flatMap((property) => [
    rangeIndex(`entity_${property}`, [property]),
    rangeIndex(`entity_type_${property}`, ['type', property]),
  ]),
  rangeIndex('entity_typeOrder', ['typeOrder']),
  rangeIndex('figure_value', ['value'], 'Figure'),
  fullTextIndex(FULL_TEXT_INDEX, 'Entity', 'searchKeys'),
  fullTextIndex(TEXT_INDEX, 'FactText', 'keys'),
];

function rangeIndex(name: string, properties: readonly string[], label = 'Entity'): Index {
  const keys = properties.map((property) => `n.${property}`).join(', ');
  return { name, create: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})` };
}

/** The keys are tokens already. */
function fullTextIndex(name: string, label: string, property: string): Index {
  const options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}";
  return {
    name,
    create: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] ${options}`,
  };
}
