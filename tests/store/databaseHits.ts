import { DATE_ORIGINS } from '../../server/model/when.ts';
import type { GraphSnapshot } from '../../server/store/GraphStore.ts';

export interface Budget {
  readonly query: string;
  readonly run: (store: GraphSnapshot) => Promise<unknown>;
  /** Largest number of database hits over the seeds. */
  readonly most: number;
  /** Reason why it needs more hits in a larger graph. Queries without one need the same in any graph. */
  readonly growsWith?: string;
}

export const HUB = 'cnav-convention-11';
const FAR = 'iqiyi';
const NAME = '爱奇艺';
const RELATIONS = ['iqiyi--cooperates_with--konka', 'iqiyi--attended--quality-fund-ceremony'];
const FIGURES = ['iqiyi--efficiency_gain--30-percent', 'iqiyi--item_count--13-items'];
const LINES = ['d001:175-181'];
const ANY = DATE_ORIGINS;
const USERS = { measures: ['users'], minValue: 100_000_000 };
const page = { limit: 25, offset: 0 };
const both = { entityFilter: {}, relationFilter: {} };
const inDocument = { onlyHere: false, filter: {}, ...page };
const FACTS = 'the facts of the document, sorted by line';
const EVERYTHING = 'all facts, which are counted';
const grouped = {
  filter: {},
  includeMissing: true,
  having: {},
  sort: 'count',
  descending: true,
  ...page,
} as const;

/**
 * Largest number of database hits of each query if no fact is cached. Hits do not depend on the machine: they are the
 * numbers that PROFILE reports, plus ten percent. If a test finds a query over its budget, or far below, after an intended
 * change of the seeds or of Cypher, write the reported number plus ten percent.
 */
export const BUDGETS: readonly Budget[] = [
  {
    query: 'the entities of a document',
    run: (store) => store.entitiesIn(['d000'], inDocument),
    most: 1_013,
    growsWith: FACTS,
  },
  {
    query: 'the relations of a document',
    run: (store) => store.relationsIn(['d000'], inDocument),
    most: 4_728,
    growsWith: FACTS,
  },
  {
    query: 'the figures of a document',
    run: (store) => store.figuresIn(['d000'], inDocument),
    most: 411,
    growsWith: FACTS,
  },
  {
    query: 'the relations of a document with a person as their subject, by date',
    run: (store) =>
      store.relationsIn(['d000'], {
        ...inDocument,
        filter: { subject: { types: ['person'] } },
        order: { sort: 'date', descending: true },
      }),
    most: 1_577,
    growsWith: FACTS,
  },
  {
    query: 'an entity by id',
    run: (store) => store.entities([FAR]),
    most: 8,
  },
  {
    query: 'entities by name',
    run: (store) => store.entitiesNamed([NAME]),
    most: 14,
  },
  {
    query: 'entities by several names',
    run: (store) => store.entitiesNamed([NAME, '优酷', '騰訊視頻']),
    most: 40,
  },
  {
    query: 'entities by degree',
    run: (store) => store.listEntities({ filter: {}, sort: 'degree', descending: true, ...page }),
    most: 153,
  },
  {
    query: 'entities by centrality',
    run: (store) => store.listEntities({ filter: {}, sort: 'centrality', descending: true, ...page }),
    most: 151,
  },
  {
    query: 'entities of a type by degree',
    run: (store) => store.listEntities({ filter: { types: ['concept'] }, sort: 'degree', descending: true, ...page }),
    most: 153,
  },
  {
    query: 'entities by pinyin',
    run: (store) => store.listEntities({ filter: {}, sort: 'nameZh', descending: false, ...page }),
    most: 151,
  },
  {
    query: 'entities by id',
    run: (store) => store.listEntities({ filter: {}, sort: 'id', descending: false, ...page }),
    most: 123,
  },
  {
    query: 'entities by type',
    run: (store) => store.listEntities({ filter: {}, sort: 'type', descending: false, ...page }),
    most: 237,
    growsWith: 'the entities of the first type, which are sorted',
  },
  {
    query: 'entities by ids',
    run: (store) => store.listEntities({ filter: { ids: [HUB, FAR] }, sort: 'degree', descending: true, ...page }),
    most: 27,
  },
  {
    query: 'entities related to an entity',
    run: (store) =>
      store.listEntities({
        filter: { related: { direction: 'both', relation: {}, other: { ids: [FAR] } } },
        sort: 'degree',
        descending: true,
        ...page,
      }),
    most: 1_316,
  },
  {
    query: 'entities with ten relations of a predicate or more',
    run: (store) =>
      store.listEntities({
        filter: { related: { direction: 'out', relation: { predicates: ['streams'] }, minRelations: 10 } },
        sort: 'degree',
        descending: true,
        ...page,
      }),
    most: 17_358,
    growsWith: 'the relations of all entities, which are counted',
  },
  {
    query: 'entities of a type by a number of relations',
    run: (store) =>
      store.listEntities({
        filter: { types: ['platform'] },
        sort: 'relations',
        countedRelations: { direction: 'out', relation: { predicates: ['streams'] } },
        descending: true,
        ...page,
      }),
    most: 740,
    growsWith: 'the relations of the entities of that type, which are counted',
  },
  {
    query: 'entities by their number of figures',
    run: (store) => store.listEntities({ filter: {}, sort: 'figures', descending: true, ...page }),
    most: 6_300,
    growsWith: 'all entities',
  },
  {
    query: 'entities whose names contain a text',
    run: (store) => store.listEntities({ filter: { text: '视频' }, sort: 'degree', descending: true, ...page }),
    most: 3_331,
    growsWith: 'all entities, few of which pass',
  },
  {
    query: 'entities by their beginning',
    run: (store) => store.listEntities({ filter: {}, sort: 'start', descending: false, ...page }),
    most: 1_800,
    growsWith: 'all entities, because those without a date come last',
  },
  {
    query: 'entities by their number of documents',
    run: (store) => store.listEntities({ filter: {}, sort: 'documents', descending: true, ...page }),
    most: 1_800,
    growsWith: 'all entities, whose documents are counted',
  },
  {
    query: 'relations by id',
    run: (store) => store.listRelations({ filter: {}, sort: 'id', descending: false, ...page }),
    most: 763,
  },
  {
    query: 'relations of an entity as their subject',
    run: (store) =>
      store.listRelations({ filter: { subject: { ids: [FAR] } }, sort: 'id', descending: false, ...page }),
    most: 960,
  },
  {
    query: 'relations of a predicate',
    run: (store) =>
      store.listRelations({ filter: { predicates: ['operates'] }, sort: 'id', descending: false, ...page }),
    most: 235,
    growsWith: 'the relations of that predicate',
  },
  {
    query: 'relations by date',
    run: (store) => store.listRelations({ filter: {}, sort: 'date', descending: true, ...page }),
    most: 319,
    growsWith: 'the relations of the subjects of the first ones, which are others in a larger graph',
  },
  {
    query: 'relations by the date of any origin',
    run: (store) => store.listRelations({ filter: {}, sort: 'date', descending: true, origins: ANY, ...page }),
    most: 700,
  },
  {
    query: 'relations of a year by the date of any origin',
    run: (store) =>
      store.listRelations({
        filter: { from: '2024-01-01', to: '2024-12-31', origins: ANY },
        sort: 'id',
        descending: false,
        ...page,
      }),
    most: 11_552,
    growsWith: 'all relations, which are tested',
  },
  {
    query: 'relations by the name of their subject',
    run: (store) => store.listRelations({ filter: {}, sort: 'subjectNameZh', descending: false, ...page }),
    most: 13_148,
    growsWith: 'all relations: Neo4j has no index over relationships of any type',
  },
  {
    query: 'relations by rank',
    run: (store) => store.listRelations({ filter: {}, sort: 'rank', descending: false, ...page }),
    most: 11_263,
    growsWith: 'all relations: Neo4j has no index over relationships of any type',
  },
  {
    query: 'relations whose subject has a text in its name',
    run: (store) =>
      store.listRelations({ filter: { subject: { name: '视频' } }, sort: 'id', descending: false, ...page }),
    most: 4_091,
    growsWith: 'all relations, which are tested',
  },
  {
    query: 'relations that cite some lines',
    run: (store) => store.listRelations({ filter: { lines: LINES }, sort: 'id', descending: false, ...page }),
    most: 11_458,
    growsWith: 'all relations, which are tested',
  },
  {
    query: 'relations with a place',
    run: (store) =>
      store.listRelations({ filter: { place: { ids: ['thailand'] } }, sort: 'id', descending: false, ...page }),
    most: 19_632,
    growsWith: 'all relations, which are tested',
  },
  {
    query: 'entities with a figure of a measure',
    run: (store) => store.listEntities({ filter: { figures: USERS }, sort: 'degree', descending: true, ...page }),
    most: 12_320,
    growsWith: 'all entities and figures, few of which pass',
  },
  {
    query: 'figures from a source',
    run: (store) =>
      store.listFigures({
        filter: { accordingTo: { types: ['report'] } },
        sort: 'id',
        descending: false,
        ...page,
      }),
    most: 1_494,
    growsWith: 'all figures, which are tested',
  },
  {
    query: 'figures by value',
    run: (store) => store.listFigures({ filter: {}, sort: 'value', descending: true, ...page }),
    most: 151,
  },
  {
    query: 'figures by id',
    run: (store) => store.listFigures({ filter: {}, sort: 'id', descending: false, ...page }),
    most: 123,
  },
  {
    query: 'figures of an entity',
    run: (store) => store.listFigures({ filter: { subject: { ids: [FAR] } }, sort: 'id', descending: false, ...page }),
    most: 158,
  },
  {
    query: 'figures by date',
    run: (store) => store.listFigures({ filter: {}, sort: 'date', descending: true, ...page }),
    most: 846,
    growsWith: 'all figures, because those without a date come last',
  },
  {
    query: 'figures by the name of their subject',
    run: (store) => store.listFigures({ filter: {}, sort: 'subjectNameZh', descending: false, ...page }),
    most: 2_000,
    growsWith: 'all figures, whose subjects are read',
  },
  {
    query: 'search by a name',
    run: (store) => store.search({ text: NAME, types: [], limit: 25 }),
    most: 36,
  },
  {
    query: 'search by a mistyped name',
    run: (store) => store.search({ text: 'tencnt', types: [], limit: 25 }),
    most: 47,
  },
  {
    query: 'search by a name of the same sound',
    run: (store) => store.search({ text: '爱奇异', types: [], limit: 25 }),
    most: 41,
  },
  {
    query: 'search in texts',
    run: (store) => store.searchTexts({ text: '总裁', types: [], limit: 10 }),
    most: 249,
    growsWith: 'the texts that have the words',
  },
  {
    query: 'relations by ids',
    run: (store) => store.relations(RELATIONS),
    most: 53,
  },
  {
    query: 'the relations of an entity',
    run: (store) => store.relationsOf([FAR], { filter: {}, direction: 'both', ...page }),
    most: 873,
  },
  {
    query: 'the neighbours of an entity',
    run: (store) => store.neighborsOf([FAR], { ...both, direction: 'both', ...page }),
    most: 550,
  },
  {
    query: 'the neighbours of an entity by their number of figures',
    run: (store) =>
      store.neighborsOf([FAR], {
        ...both,
        direction: 'both',
        order: { sort: 'figures', descending: true, countedFigures: { measures: ['users'] } },
        ...page,
      }),
    most: 1_256,
  },
  {
    query: 'figures by ids',
    run: (store) => store.figures(FIGURES),
    most: 11,
  },
  {
    query: 'the figures of an entity',
    run: (store) => store.figuresOf([FAR], { filter: {}, ...page }),
    most: 87,
  },
  {
    query: 'the figures of two entities of a measure, by value',
    run: (store) =>
      store.figuresOf([FAR, 'microdrama'], {
        filter: { measures: ['users'] },
        order: { sort: 'value', descending: true },
        ...page,
      }),
    most: 112,
  },
  {
    query: 'one relation around an entity',
    run: (store) => store.neighborhood({ ids: [FAR], depth: 1, ...both, limit: 200 }),
    most: 5_722,
  },
  {
    query: 'two relations around an entity',
    run: (store) => store.neighborhood({ ids: [FAR], depth: 2, ...both, limit: 200 }),
    most: 17_280,
  },
  {
    query: 'the start view',
    run: (store) => store.overview({ limit: 40 }),
    most: 5_552,
  },
  {
    query: 'the relations among two entities',
    run: (store) => store.relationsAmong([HUB, FAR], {}),
    most: 390,
  },
  {
    query: 'shortest paths',
    run: (store) => store.paths({ from: HUB, to: FAR, mode: 'shortest', maxLength: 6, filter: {}, limit: 20 }),
    most: 860,
  },
  {
    query: 'all paths of at most four relations',
    run: (store) => store.paths({ from: HUB, to: FAR, mode: 'all', maxLength: 4, filter: {}, limit: 20 }),
    most: 5_420,
  },
  {
    query: 'the best paths via a person, avoiding hubs',
    run: (store) =>
      store.paths({
        from: HUB,
        to: FAR,
        mode: 'all',
        maxLength: 4,
        filter: {},
        direction: 'both',
        via: [{ types: ['person'] }],
        avoid: { minDegree: 50 },
        prefer: ['documents', 'lowDegree'],
        limit: 20,
      }),
    most: 6_510,
  },
  {
    query: 'paths from subject to object',
    run: (store) =>
      store.paths({ from: FAR, to: HUB, mode: 'all', maxLength: 4, filter: {}, direction: 'out', limit: 20 }),
    most: 3_460,
  },
  {
    query: 'connectors of two entities',
    run: (store) => store.common({ ids: [HUB, FAR], atLeast: 2, ...both, limit: 25 }),
    most: 1_442,
  },
  {
    query: 'facets',
    run: (store) => store.facets(both),
    most: 0,
  },
  {
    query: 'a timeline',
    run: (store) => store.timeline({ ...both, by: 'year' }),
    most: 0,
  },
  {
    query: 'a timeline by dates of events',
    run: (store) => store.timeline({ ...both, by: 'year', origins: ['event'] }),
    most: 0,
  },
  {
    query: 'facets of the entities of a type',
    run: (store) => store.facets({ ...both, entityFilter: { types: ['platform'] } }),
    most: 3_934,
    growsWith: 'the entities and relations that pass, which are counted',
  },
  {
    query: 'a timeline of a predicate',
    run: (store) => store.timeline({ ...both, relationFilter: { predicates: ['operates'] }, by: 'year' }),
    most: 11_347,
    growsWith: EVERYTHING,
  },
  {
    query: 'the relations of each predicate, counted',
    run: (store) => store.groupRelations({ ...grouped, by: ['predicate'], numbers: [] }),
    most: 9_530,
    growsWith: EVERYTHING,
  },
  {
    query: 'the relations of each object and year, with all numbers',
    run: (store) =>
      store.groupRelations({ ...grouped, by: ['object', 'year'], numbers: ['subjects', 'objects', 'documents'] }),
    most: 13_376,
    growsWith: EVERYTHING,
  },
  {
    query: 'the relations of one predicate by object',
    run: (store) =>
      store.groupRelations({ ...grouped, filter: { predicates: ['operates'] }, by: ['object'], numbers: [] }),
    most: 32,
    growsWith: 'the relations of that predicate',
  },
  {
    query: 'the figures of each measure, with statistics',
    run: (store) => store.groupFigures({ ...grouped, by: ['measure'], numbers: ['values'] }),
    most: 2_174,
    growsWith: EVERYTHING,
  },
  {
    query: 'the entities of each type, with their documents',
    run: (store) => store.groupEntities({ ...grouped, by: ['type'], numbers: ['documents'] }),
    most: 2_619,
    growsWith: EVERYTHING,
  },
  {
    query: 'entities in pieces',
    run: (store) => store.scanEntities(null, 100),
    most: 226,
  },
  {
    query: 'relations in pieces',
    run: (store) => store.scanRelations(null, 100),
    most: 1_114,
  },
  {
    query: 'figures in pieces',
    run: (store) => store.scanFigures(null, 100),
    most: 226,
  },
];
