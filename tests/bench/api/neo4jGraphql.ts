import {
  byCount,
  byId,
  type Card,
  type CardWithDegree,
  type Dialect,
  type Group,
  type Line,
  type ListedCard,
  MAX_HITS,
  MAX_NEIGHBORS,
  MAX_PATHS,
  type PlacedCard,
  type StatedRelation,
} from './answers.ts';
import { graphqlPhrase } from './graphqlPhrase.ts';

/** Names are two properties, as in Neo4j. */
type Flat<T extends Card> = Omit<T, 'name'> & { readonly nameZh: string; readonly nameEn: string };
type FlatRelation = Omit<StatedRelation, 'role' | 'subject' | 'object'> & {
  readonly roleZh: string | null;
  readonly roleEn: string | null;
  readonly subject: Flat<Card>;
  readonly object: Flat<Card>;
};

const PATH = '/';
const CARD = 'id type nameZh nameEn';
const LINE = 'id predicate status subject object';

/**
 * Requests to neo4j-graphql/server.mjs. An entity, a list and all entities use queries that the library generates from the type
 * definitions; the other questions run the Cypher of @cypher fields.
 */
export const NEO4J_GRAPHQL: Dialect = {
  entity: graphqlPhrase<
    'entity',
    { entities: readonly (Flat<CardWithDegree> & { readonly relations: readonly FlatRelation[] })[] }
  >(
    PATH,
    `query Entity($id: ID!) { entities(where: { id: { eq: $id } }) { ${CARD} degree relations {
      id predicate status date roleZh roleEn subject { ${CARD} } object { ${CARD} }
    } } }`,
    ({ id }) => ({ id }),
    ({ entities: [found] }) => {
      if (!found) throw new Error('no such entity');
      const { relations, ...entity } = found;
      return {
        ...toCard(entity),
        relations: relations.map(({ predicate, roleZh, roleEn, subject, object, ...relation }) => ({
          ...relation,
          predicate: predicate.toLowerCase(),
          role: roleZh === null || roleEn === null ? null : { zh: roleZh, en: roleEn },
          subject: toCard(subject),
          object: toCard(object),
        })),
      };
    },
  ),

  search: graphqlPhrase<'search', { search: readonly Flat<CardWithDegree>[] }>(
    PATH,
    `query Search($keys: String!, $limit: Int!) { search(keys: $keys, limit: $limit) { ${CARD} degree } }`,
    ({ keys }) => ({ keys, limit: MAX_HITS }),
    ({ search }) => byId(search.map(toCard)),
  ),

  neighborhood: graphqlPhrase<
    'neighborhood',
    {
      neighborhood: {
        readonly total: number;
        readonly entities: readonly Flat<CardWithDegree>[];
        readonly relations: readonly Line[];
      };
    }
  >(
    PATH,
    `query Neighborhood($id: ID!, $limit: Int!) { neighborhood(id: $id, limit: $limit) {
      total entities { ${CARD} degree } relations { ${LINE} }
    } }`,
    ({ id }) => ({ id, limit: MAX_NEIGHBORS }),
    ({ neighborhood: { total, entities, relations } }) => ({
      total,
      entities: entities.map(toCard),
      relations: relations.map(toLine),
    }),
  ),

  list: graphqlPhrase<
    'list',
    {
      entitiesConnection: {
        readonly totalCount: number;
        readonly edges: readonly { readonly node: Flat<ListedCard> }[];
      };
    }
  >(
    PATH,
    `query List($type: String!, $first: Int!) {
      entitiesConnection(where: { type: { eq: $type } }, sort: [{ degree: DESC }, { id: ASC }], first: $first) {
        totalCount edges { node { ${CARD} degree neighborCount } }
      }
    }`,
    ({ type, first }) => ({ type, first }),
    ({ entitiesConnection: { totalCount, edges } }) => ({
      total: totalCount,
      entities: edges.map(({ node }) => toCard(node)),
    }),
  ),

  groups: graphqlPhrase<'groups', { groups: readonly Group[] }>(
    PATH,
    'query Groups($type: String!, $most: Int!) { groups(type: $type, most: $most) { predicate count subjects objects } }',
    ({ type, most }) => ({ type, most }),
    ({ groups }) => byCount(groups.map((group) => ({ ...group, predicate: group.predicate.toLowerCase() }))),
  ),

  paths: graphqlPhrase<
    'paths',
    {
      paths: {
        readonly total: number;
        readonly paths: readonly {
          readonly entities: readonly Flat<Card>[];
          readonly relations: readonly (readonly string[])[];
        }[];
      };
    }
  >(
    PATH,
    `query Paths($from: ID!, $to: ID!, $limit: Int!) { paths(from: $from, to: $to, limit: $limit) {
      total paths { entities { ${CARD} } relations }
    } }`,
    ({ from, to }) => ({ from, to, limit: MAX_PATHS }),
    ({ paths: { total, paths } }) => ({
      total,
      paths: paths.map(({ entities, relations }) => ({
        entities: entities.map(toCard),
        steps: entities.slice(1).map((_, step) => [...new Set(relations.map((along) => along[step] ?? ''))].sort()),
      })),
    }),
  ),

  graph: graphqlPhrase<'graph', { entities: readonly Flat<PlacedCard>[]; relations: readonly Line[] }>(
    PATH,
    `query Graph { entities { ${CARD} degree community x y } relations { ${LINE} } }`,
    () => ({}),
    ({ entities, relations }) => ({ entities: byId(entities.map(toCard)), relations: byId(relations.map(toLine)) }),
  ),
};

function toCard<T extends { readonly nameZh: string; readonly nameEn: string }>({ nameZh, nameEn, ...card }: T) {
  return { ...card, name: { zh: nameZh, en: nameEn } };
}

/** A relationship type of Neo4j is a predicate in capitals. */
function toLine(line: Line): Line {
  return { ...line, predicate: line.predicate.toLowerCase() };
}
