import type { Resolvers } from '../generated/resolvers.ts';
import { API_VERSION } from '../version.ts';
import { Citation } from './Citation.ts';
import { Document } from './Document.ts';
import { Entity } from './Entity.ts';
import { enumerations } from './enumerations.ts';
import { Facets } from './Facets.ts';
import { Figure } from './Figure.ts';
import { GroupKey } from './GroupKey.ts';
import { cite } from './Query/cite.ts';
import { common } from './Query/common.ts';
import { document } from './Query/document.ts';
import { documentList } from './Query/documentList.ts';
import { documents } from './Query/documents.ts';
import { entities } from './Query/entities.ts';
import { entitiesNamed } from './Query/entitiesNamed.ts';
import { entity } from './Query/entity.ts';
import { entityGroups } from './Query/entityGroups.ts';
import { facets } from './Query/facets.ts';
import { figureGroups } from './Query/figureGroups.ts';
import { figures } from './Query/figures.ts';
import { neighborhood } from './Query/neighborhood.ts';
import { node } from './Query/node.ts';
import { nodes } from './Query/nodes.ts';
import { overview } from './Query/overview.ts';
import { paths } from './Query/paths.ts';
import { relationGroups } from './Query/relationGroups.ts';
import { relations } from './Query/relations.ts';
import { search } from './Query/search.ts';
import { subgraph } from './Query/subgraph.ts';
import { timeline } from './Query/timeline.ts';
import { Reference } from './Reference.ts';
import { Relation } from './Relation.ts';
import { LineHit, SearchResult } from './SearchResult.ts';
import { ValueStatistics } from './ValueStatistics.ts';

const Query = {
  meta: (_query, _args, { dataset }) => dataset,
  vocabulary: (_query, _args, { dataset }) => dataset.vocabulary,
  node,
  nodes,
  entity,
  entitiesNamed,
  entities,
  search,
  overview,
  neighborhood,
  subgraph,
  paths,
  common,
  relations,
  figures,
  entityGroups,
  relationGroups,
  figureGroups,
  documentList,
  documents,
  document,
  facets,
  timeline,
  cite,
} satisfies Required<Resolvers>['Query'];

/** All resolvers. A field without a resolver is the property of the same name. */
export const resolvers = {
  ...enumerations,
  Query,
  Citation,
  Document,
  Entity,
  Facets,
  Figure,
  GroupKey,
  Reference,
  Relation,
  ValueStatistics,
  CommonResult: { totalCount: ({ total }) => total },
  Connector: { connects: ({ ids }, _args, { loaders }) => ids.map(loaders.existingEntity) },
  EntityType: { colorLight: ({ color }) => color.light, colorDark: ({ color }) => color.dark },
  Meta: { apiVersion: () => API_VERSION, passagesAvailable: (_meta, _args, { passages }) => passages.available },
  Node: {
    __resolveType(node) {
      if ('document' in node) return 'Document';
      if ('predicate' in node) return 'Relation';
      return 'measure' in node ? 'Figure' : 'Entity';
    },
  },
  Path: { length: ({ steps }) => steps.length },
  PathResult: { totalCount: ({ total }) => total },
  SearchHit: { match: ({ kind, spelling, forgiven, form }) => ({ kind, spelling, forgiven, ...form }) },
  SearchResult,
  LineHit,
  Subgraph: { totalNeighbors: ({ total }) => total },
  TimelinePeriod: { counts: (period) => period },
} satisfies Resolvers & typeof enumerations;
