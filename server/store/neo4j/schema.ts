/* Constraints and indexes. Names are ours, so that other indexes in the same database are left alone. */

export const FULL_TEXT_INDEX = 'entity_search_keys';

/** What keeps ids unique and finds them; there before anything is written. */
export const CONSTRAINTS = [
  'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT figure_id IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT redirect_from IF NOT EXISTS FOR (n:Redirect) REQUIRE n.from IS UNIQUE',
];

export interface Index {
  readonly name: string;
  readonly create: string;
}

/** Orders in which entities are listed: over all of them, and over one type. */
const SORTED = ['degree', 'centrality', 'betweenness', 'sortZh', 'sortEn'];

/** What makes lists and searches fast. A large load does without them until the end: built at once they cost less. */
export const INDEXES: readonly Index[] = [
  ...SORTED.flatMap((property) => [
    rangeIndex(`entity_${property}`, [property]),
    rangeIndex(`entity_type_${property}`, ['type', property]),
  ]),
  rangeIndex('entity_typeOrder', ['typeOrder']),
  rangeIndex('figure_value', ['value'], 'Figure'),
  {
    name: FULL_TEXT_INDEX,
    // Keys are whole words already; the other analyzers would cut them up again.
    create: `CREATE FULLTEXT INDEX ${FULL_TEXT_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchKeys]
      OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  },
];

function rangeIndex(name: string, properties: readonly string[], label = 'Entity'): Index {
  const keys = properties.map((property) => `n.${property}`).join(', ');
  return { name, create: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})` };
}
