import type { Theme } from './Question.ts';

export const CENTER: Theme = {
  id: 'center',
  title: { zh: '中心性与社区', en: 'Centrality and communities' },
  questions: [
    {
      id: 'who-stands-between',
      title: { zh: '哪些机构的中介中心性最高？', en: 'Which organisations have the highest betweenness?' },
      why: {
        zh: '中介中心性高的机构是信息与合作的枢纽。',
        en: 'Organisations with high betweenness are brokers of information and cooperation.',
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
      title: { zh: '图谱分为哪些社区？', en: 'Which communities does the graph have?' },
      why: {
        zh: '内部关系密集的分组，以其中最核心的实体命名。',
        en: 'Groups with dense relations, named after their most central entities.',
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
      title: {
        zh: '各类关系有多少，分布在哪些年份？',
        en: 'How many relations of each kind are there, and from which years?',
      },
      why: {
        zh: '分面统计：先了解分布，再确定研究范围。',
        en: 'Facets show the distribution before you define the scope of a study.',
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
