import {
  byCount,
  byId,
  type Card,
  type CardWithDegree,
  type Dialect,
  type Line,
  type ListedCard,
  MAX_HITS,
  MAX_NEIGHBORS,
  MAX_PATH_LENGTH,
  MAX_PATHS,
  type PlacedCard,
  type StatedRelation,
} from './answers.ts';
import { graphqlPhrase } from './graphqlPhrase.ts';

/** Objects with an id, of which the common shape keeps only the id. */
type Nested<T, Keys extends keyof T> = Omit<T, Keys> & { readonly [K in Keys]: { readonly id: string } };
type OurCard<T extends Card> = Nested<T, 'type'>;
type OurLine = Nested<Line, 'predicate' | 'subject' | 'object'>;
type OurRelation = Nested<Omit<StatedRelation, 'subject' | 'object'>, 'predicate'> & {
  readonly subject: OurCard<Card>;
  readonly object: OurCard<Card>;
};

const PATH = '/graphql';
const CARD = 'id type { id } name { zh en }';
const LINE = 'id predicate { id } status subject { id } object { id }';

export const OURS: Dialect = {
  entity: graphqlPhrase<
    'entity',
    { entity: OurCard<CardWithDegree> & { readonly relations: { readonly nodes: readonly OurRelation[] } } }
  >(
    PATH,
    `query Entity($id: ID!) { entity(id: $id) { ${CARD} degree relations(first: 200) { nodes {
      id predicate { id } status date role { zh en } subject { ${CARD} } object { ${CARD} }
    } } } }`,
    ({ id }) => ({ id }),
    ({ entity: { relations, ...entity } }) => ({
      ...toCard(entity),
      relations: relations.nodes.map(({ predicate, status, subject, object, ...relation }) => ({
        ...relation,
        predicate: predicate.id,
        status: status.toLowerCase(),
        subject: toCard(subject),
        object: toCard(object),
      })),
    }),
  ),

  search: graphqlPhrase<
    'search',
    { search: { readonly hits: readonly { readonly entity: OurCard<CardWithDegree> }[] } }
  >(
    PATH,
    `query Search($text: String!) { search(text: $text, first: ${MAX_HITS}) { hits { entity { ${CARD} degree } } } }`,
    ({ text }) => ({ text }),
    ({ search }) => byId(search.hits.map(({ entity }) => toCard(entity))),
  ),

  neighborhood: graphqlPhrase<
    'neighborhood',
    {
      neighborhood: {
        readonly totalNeighbors: number;
        readonly entities: readonly OurCard<CardWithDegree>[];
        readonly relations: readonly OurLine[];
      };
    }
  >(
    PATH,
    `query Neighborhood($id: ID!) { neighborhood(ids: [$id], depth: 2, limit: ${MAX_NEIGHBORS}) {
      totalNeighbors entities { ${CARD} degree } relations { ${LINE} }
    } }`,
    ({ id }) => ({ id }),
    ({ neighborhood: { totalNeighbors, entities, relations } }) => ({
      total: totalNeighbors,
      entities: entities.map(toCard),
      relations: relations.map(toLine),
    }),
  ),

  list: graphqlPhrase<
    'list',
    { entities: { readonly totalCount: number; readonly nodes: readonly OurCard<ListedCard>[] } }
  >(
    PATH,
    `query List($type: ID!, $first: Int!) {
      entities(filter: { types: [$type] }, sort: { by: DEGREE, direction: DESCENDING }, first: $first) {
        totalCount nodes { ${CARD} degree neighborCount }
      }
    }`,
    ({ type, first }) => ({ type, first }),
    ({ entities: { totalCount, nodes } }) => ({ total: totalCount, entities: nodes.map(toCard) }),
  ),

  groups: graphqlPhrase<
    'groups',
    {
      relationGroups: {
        readonly nodes: readonly {
          readonly keys: readonly { readonly value: string }[];
          readonly count: number;
          readonly subjectCount: number;
          readonly objectCount: number;
        }[];
      };
    }
  >(
    PATH,
    `query Groups($type: ID!, $first: Int!) {
      relationGroups(by: [PREDICATE], filter: { subject: { types: [$type] } }, first: $first) {
        nodes { keys { value } count subjectCount objectCount }
      }
    }`,
    ({ type, most }) => ({ type, first: most }),
    ({ relationGroups: { nodes } }) =>
      byCount(
        nodes.map(({ count, keys: [key], objectCount, subjectCount }) => ({
          ...{ predicate: key?.value ?? '', count, subjects: subjectCount, objects: objectCount },
        })),
      ),
  ),

  paths: graphqlPhrase<
    'paths',
    {
      paths: {
        readonly totalCount: number;
        readonly paths: readonly {
          readonly entities: readonly OurCard<Card>[];
          readonly steps: readonly { readonly relations: readonly { readonly id: string }[] }[];
        }[];
      };
    }
  >(
    PATH,
    `query Paths($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: ${MAX_PATH_LENGTH}, limit: ${MAX_PATHS}) {
      totalCount paths { entities { ${CARD} } steps { relations { id } } }
    } }`,
    ({ from, to }) => ({ from, to }),
    ({ paths: { totalCount, paths } }) => ({
      total: totalCount,
      paths: paths.map(({ entities, steps }) => ({
        entities: entities.map(toCard),
        steps: steps.map(({ relations }) => relations.map(({ id }) => id)),
      })),
    }),
  ),

  graph: graphqlPhrase<
    'graph',
    { overview: { readonly entities: readonly OurCard<PlacedCard>[]; readonly relations: readonly OurLine[] } }
  >(
    PATH,
    `query Graph($limit: Int!) { overview(limit: $limit) {
      entities { ${CARD} degree community x y } relations { ${LINE} }
    } }`,
    ({ limit }) => ({ limit }),
    ({ overview: { entities, relations } }) => ({
      entities: byId(entities.map(toCard)),
      relations: byId(relations.map(toLine)),
    }),
  ),
};

function toCard<T extends { readonly type: { readonly id: string } }>(card: T): Omit<T, 'type'> & { type: string } {
  return { ...card, type: card.type.id };
}

function toLine({ id, predicate, status, subject, object }: OurLine): Line {
  return { id, predicate: predicate.id, status: status.toLowerCase(), subject: subject.id, object: object.id };
}
