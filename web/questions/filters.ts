import type { Theme } from './Question.ts';

export const FILTERS: Theme = {
  id: 'filters',
  title: { zh: '组合筛选', en: 'Combined filters' },
  questions: [
    {
      id: 'present-at-both',
      title: {
        zh: '谁既参加了企业座谈会，又参加了基金成立仪式？',
        en: 'Who attended both the symposium and the inauguration of the fund?',
      },
      why: { zh: '同时满足两个条件（and）。', en: 'Both conditions must hold (and).' },
      query: /* GraphQL */ `
        query PresentAtBoth($lang: Language!, $filter: EntityFilter!) {
          entities(filter: $filter, sort: { by: ID }) {
            totalCount
            nodes { id label(lang: $lang) type { id } }
          }
        }
      `,
      variables: {
        filter: {
          and: ['online-audiovisual-enterprise-symposium', 'quality-fund-ceremony'].map((event) => ({
            related: { direction: 'OUT', relation: { predicates: ['attended'] }, other: { ids: [event] } },
          })),
        },
      },
    },
    {
      id: 'present-but-not-supporting',
      title: {
        zh: '谁参加了企业座谈会，但没有支持基金？',
        en: 'Who attended the symposium but does not support the fund?',
      },
      why: { zh: '满足一个条件而不满足另一个（not）。', en: 'One condition must hold, the other must not (not).' },
      query: /* GraphQL */ `
        query PresentButNotSupporting($lang: Language!, $filter: EntityFilter!) {
          entities(filter: $filter, sort: { by: ID }) {
            totalCount
            nodes { id label(lang: $lang) type { id } }
          }
        }
      `,
      variables: {
        filter: {
          types: ['company', 'platform', 'media'],
          related: {
            direction: 'OUT',
            relation: { predicates: ['attended'] },
            other: { ids: ['online-audiovisual-enterprise-symposium'] },
          },
          not: {
            related: { direction: 'OUT', relation: { predicates: ['supported'] }, other: { ids: ['quality-fund'] } },
          },
        },
      },
    },
    {
      id: 'works-of-supporters',
      title: {
        zh: '支持基金的平台播出了哪些微短剧或网络电影？',
        en: 'Which microdramas or films do supporters of the fund stream?',
      },
      why: {
        zh: '嵌套条件：作品—平台—基金，相距两步。',
        en: 'A nested filter: from work to platform to fund, two steps.',
      },
      query: /* GraphQL */ `
        query WorksOfSupporters($lang: Language!, $filter: EntityFilter!) {
          entities(filter: $filter, sort: { by: ID }) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              kind { id }
              neighbors(relations: { predicates: ["streams"] }, direction: IN) {
                nodes { id label(lang: $lang) }
              }
            }
          }
        }
      `,
      variables: {
        filter: {
          or: [{ kinds: ['production/microdrama'] }, { kinds: ['production/film'] }],
          related: {
            direction: 'IN',
            relation: { predicates: ['streams'] },
            other: {
              related: { direction: 'OUT', relation: { predicates: ['supported'] }, other: { ids: ['quality-fund'] } },
            },
          },
        },
      },
    },
    {
      id: 'named-by-all-documents',
      title: { zh: '哪些实体在五份文档中都出现？', en: 'Which entities are mentioned in all five documents?' },
      why: { zh: '所有文档的共同话题。', en: 'The topics that all documents share.' },
      query: /* GraphQL */ `
        query NamedByAllDocuments($lang: Language!, $filter: EntityFilter!) {
          entities(filter: $filter, sort: { by: ID }) {
            totalCount
            nodes { id label(lang: $lang) type { id } }
          }
        }
      `,
      variables: {
        filter: { and: ['d000', 'd001', 'd002', 'd003', 'd004'].map((document) => ({ documents: [document] })) },
      },
    },
  ],
};
