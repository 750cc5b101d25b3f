// `npm run generate`: writes the TypeScript types of schema.graphql: resolver types for the server, and a type for each
// operation of the page (web/api) and of the MCP server (server/mcp). With --check it writes nothing, and fails if a file is
// out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { importTypeScript } from './importTypeScript.mjs';

const NOTICE = '// Written by `npm run generate` from schema.graphql. Do not edit.\n';
const schema = parse(readFileSync('schema.graphql', 'utf8'));

const MODEL = '../../model';
const STORE = '../../store/GraphStore.ts';
const RANK = '../../search/rank.ts';
const GROUPS = '../arguments/groups.ts';
const mappers = {
  Entity: `${MODEL}/entity.ts#Entity as EntityModel`,
  Relation: `${MODEL}/relation.ts#Relation as RelationModel`,
  Figure: `${MODEL}/figure.ts#Figure as FigureModel`,
  Citation: `${MODEL}/citation.ts#Citation as CitationModel`,
  Document: `${STORE}#DocumentSupport`,
  EntityType: `${MODEL}/vocabulary.ts#EntityType as EntityTypeModel`,
  Kind: `${MODEL}/vocabulary.ts#Kind as KindModel`,
  Predicate: `${MODEL}/vocabulary.ts#Predicate as PredicateModel`,
  Measure: `${MODEL}/vocabulary.ts#Measure as MeasureModel`,
  Unit: `${MODEL}/vocabulary.ts#Unit as UnitModel`,
  Vocabulary: `${MODEL}/vocabulary.ts#Vocabulary as VocabularyModel`,
  Meta: `${MODEL}/dataset.ts#DatasetSummary`,
  Subgraph: `${STORE}#Neighborhood`,
  PathResult: `${STORE}#PathsResult`,
  Path: `${STORE}#Path as PathModel`,
  PathStep: `${STORE}#PathStep as PathStepModel`,
  CommonResult: `${STORE}#CommonResult as CommonResultModel`,
  Connector: `${STORE}#Connector as ConnectorModel`,
  TimelinePeriod: `${STORE}#Period`,
  TimelineCounts: `${STORE}#PeriodCounts`,
  LineHit: '../resolvers/searchModels.ts#LineHit as LineHitModel',
  SearchResult: '../resolvers/searchModels.ts#AnsweredSearch',
  SearchHit: `${RANK}#SearchHit as SearchHitModel`,
  Reference: '../../cite/Reference.ts#Reference as ReferenceModel',
  Facets: `${STORE}#Facets as FacetsModel`,
  EntityGroup: `${GROUPS}#GroupFields`,
  RelationGroup: `${GROUPS}#GroupFields`,
  FigureGroup: `${GROUPS}#GroupFields`,
  GroupKey: `${GROUPS}#GroupKeyValue`,
  ValueStatistics: `${STORE}#ValueStatistics as ValueStatisticsModel`,
};

/** Resolvers get enumerations as the values of the model. */
const { enumerations: enumValues } = await importTypeScript('server/api/resolvers/enumerations.ts');

const shared = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  immutableTypes: true,
  scalars: { ID: 'string' },
};

const outputs = [
  {
    filename: 'server/api/generated/resolvers.ts',
    documents: [],
    plugins: [
      { typescript: { ...shared, enumValues } },
      {
        resolvers: {
          ...shared,
          enumValues,
          mappers,
          contextType: '../context/context.ts#ApiContext',
          makeResolverTypeCallable: true,
        },
      },
    ],
  },
  ...['web/api', 'server/mcp'].map((folder) => ({
    filename: `${folder}/generated/operations.ts`,
    documents: operationsIn(folder),
    plugins: [
      { typescript: { ...shared, onlyOperationTypes: true } },
      { operations: { ...shared, avoidOptionals: { field: true } } },
    ],
  })),
];

/** Returns every text in a folder that a GraphQL comment marks as an operation. */
function operationsIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.sort().flatMap((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    return [...text.matchAll(/\/\* GraphQL \*\/ `([^`]*)`/g)].map((match) => ({
      location: `${folder}/${name}`,
      document: parse(match[1] ?? ''),
    }));
  });
}

const checkOnly = process.argv.includes('--check');
const stale = [];
for (const { filename, documents, plugins } of outputs) {
  const code =
    NOTICE +
    (await codegen({
      filename,
      schema,
      documents,
      config: {},
      plugins,
      pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin, operations: operationsPlugin },
    }));
  const current = existsSync(filename) ? readFileSync(filename, 'utf8') : null;
  if (current === code) continue;
  stale.push(filename);
  if (checkOnly) continue;
  mkdirSync(dirname(filename), { recursive: true });
  writeFileSync(filename, code);
}
if (checkOnly && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`);
  process.exit(1);
}
