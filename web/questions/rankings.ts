import type { Theme } from './Question.ts';

export const RANKINGS: Theme = {
  id: 'rankings',
  title: { zh: '榜单', en: 'Rankings' },
  questions: [
    {
      id: 'a-ranking-of-one-week',
      title: {
        zh: '云合数据网络电影榜（2025年3月24日—30日）',
        en: 'Web films in the week of 24 March 2025, by Yunhe Data',
      },
      why: {
        zh: '一份榜单的名次；名次来自原文表格还是排列次序，由状态说明。',
        en: 'The places of one ranking; its status tells a printed rank from an order of naming.',
      },
      query: /* GraphQL */ `
        query ARankingOfOneWeek($lang: Language!, $ranking: ID!) {
          entity(id: $ranking) {
            label(lang: $lang)
            relations(filter: { predicates: ["ranked_in"] }, direction: IN) {
              nodes {
                rank
                subject { id label(lang: $lang) }
                date
                status
                note { zh en }
              }
            }
          }
        }
      `,
      variables: { ranking: 'yunhe-web-film-2025-w13' },
    },
    {
      id: 'which-rankings-there-are',
      title: { zh: '有哪些榜单，各有多少条目？', en: 'Which rankings are there, and how many entries has each?' },
      why: {
        zh: '选榜之前先看覆盖面。',
        en: 'Coverage, before one of them is chosen.',
      },
      query: /* GraphQL */ `
        query WhichRankingsThereAre($lang: Language!, $predicates: [ID!]) {
          entities(
            filter: {
              kinds: ["award/ranking"]
              related: { direction: IN, relation: { predicates: $predicates } }
            }
            sort: { by: ID }
            first: 50
          ) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              relations(filter: { predicates: $predicates }, direction: IN, first: 1) { totalCount }
            }
          }
        }
      `,
      variables: { predicates: ['ranked_in'] },
    },
    {
      id: 'ranked-and-selected',
      title: { zh: '哪些作品既上榜又入选计划或获奖？', en: 'Which works were both ranked and selected or awarded?' },
      why: {
        zh: '市场热度与官方认可的交集。',
        en: 'Where the market and official recognition meet.',
      },
      query: /* GraphQL */ `
        query RankedAndSelected($lang: Language!, $market: RelationFilter!, $official: RelationFilter!) {
          entities(
            filter: {
              types: ["production"]
              and: [
                { related: { direction: OUT, relation: $market } }
                { related: { direction: OUT, relation: $official } }
              ]
            }
          ) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              relations(filter: { or: [$market, $official] }, direction: OUT) {
                nodes { label(lang: $lang) predicate { id } object { id } }
              }
            }
          }
        }
      `,
      variables: {
        market: { predicates: ['ranked_in'] },
        official: { predicates: ['selected_for', 'won', 'nominated_for'] },
      },
    },
  ],
};
