import type { Resolvers } from '../generated/resolvers.ts';
import { Citation } from './Citation.ts';
import { CommonResult } from './CommonResult.ts';
import { Connector } from './Connector.ts';
import { Document } from './Document.ts';
import { Entity } from './Entity.ts';
import { EntityType } from './EntityType.ts';
import { enumerations } from './enumerations.ts';
import { Facets } from './Facets.ts';
import { Figure } from './Figure.ts';
import { Meta } from './Meta.ts';
import { Node } from './Node.ts';
import { Path } from './Path.ts';
import { PathResult } from './PathResult.ts';
import { cite } from './Query/cite.ts';
import { common } from './Query/common.ts';
import { document } from './Query/document.ts';
import { documents } from './Query/documents.ts';
import { entities } from './Query/entities.ts';
import { entity } from './Query/entity.ts';
import { facets } from './Query/facets.ts';
import { figures } from './Query/figures.ts';
import { meta } from './Query/meta.ts';
import { neighborhood } from './Query/neighborhood.ts';
import { node } from './Query/node.ts';
import { nodes } from './Query/nodes.ts';
import { overview } from './Query/overview.ts';
import { paths } from './Query/paths.ts';
import { relations } from './Query/relations.ts';
import { search } from './Query/search.ts';
import { subgraph } from './Query/subgraph.ts';
import { timeline } from './Query/timeline.ts';
import { vocabulary } from './Query/vocabulary.ts';
import { Reference } from './Reference.ts';
import { Relation } from './Relation.ts';
import { SearchHit } from './SearchHit.ts';
import { SearchResult } from './SearchResult.ts';
import { Subgraph } from './Subgraph.ts';
import { TimelinePeriod } from './TimelinePeriod.ts';

const Query = {
  meta,
  vocabulary,
  node,
  nodes,
  entity,
  entities,
  search,
  overview,
  neighborhood,
  subgraph,
  paths,
  common,
  relations,
  figures,
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
  Node,
  Meta,
  EntityType,
  Citation,
  Entity,
  Relation,
  Figure,
  Document,
  Subgraph,
  PathResult,
  Path,
  CommonResult,
  Connector,
  TimelinePeriod,
  SearchResult,
  SearchHit,
  Facets,
  Reference,
} satisfies Resolvers & typeof enumerations;
