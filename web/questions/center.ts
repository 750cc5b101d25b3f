import type { Theme } from './Question.ts';

export const CENTER: Theme = {
  id: 'center',
  title: { zh: '中心与社群', en: 'Centrality and communities' },
  questions: [
    {
      id: 'who-stands-between',
      title: { zh: '哪些机构最常处在他者之间？', en: 'Which organisations stand most between others?' },
      why: {
        zh: '中介中心性高者是信息与合作的枢纽。',
        en: 'High betweenness marks the brokers of information and cooperation.',
      },
      query: /* GraphQL */ `
        query WhoStandsBetween($lang: Language!, $types: [ID!], $first: Int!) {
          entities(
            filter: { types: $types }
            sort: { by: BETWEENNESS, direction: DESCENDING }
            first: $first
          ) {
            nodes { id label(lang: $lang) type { id } betweenness centrality degree }
          }
        }
      `,
      variables: {
        types: ['company', 'platform', 'regulator', 'association', 'broadcaster', 'institute', 'media'],
        first: 5,
      },
    },
    {
      id: 'which-communities',
      title: { zh: '图分成哪些社群？', en: 'Into which communities does the graph fall?' },
      why: {
        zh: '由关系疏密得出的分组，名称取自其中最核心的实体。',
        en: 'Groups by the density of relations, named after their most central entities.',
      },
      query: /* GraphQL */ `
        query WhichCommunities($lang: Language!, $largest: [Int!]) {
          meta {
            counts { entities }
            communities { index size label { zh en } }
          }
          largest: entities(filter: { communities: $largest }, first: 10) {
            totalCount
            nodes { id label(lang: $lang) type { id } }
          }
        }
      `,
      variables: { largest: [0] },
    },
    {
      id: 'relations-by-kind-and-year',
      title: { zh: '各类关系有多少，集中在哪些年份？', en: 'How many relations of each kind, and of which years?' },
      why: {
        zh: '分面统计：先看分布，再定研究范围。',
        en: 'Facets: the distribution first, the scope of a study after.',
      },
      query: /* GraphQL */ `
        query RelationsByKindAndYear($statuses: [Status!]) {
          facets(relations: { statuses: $statuses }) {
            predicates { key label { zh en } count }
            years { key count }
          }
        }
      `,
      variables: { statuses: ['ASSERTED', 'IMPLIED'] },
    },
  ],
};
