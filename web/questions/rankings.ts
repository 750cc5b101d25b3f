import type { Theme } from './Question.ts';

export const RANKINGS: Theme = {
  id: 'rankings',
  title: { zh: '榜单', en: 'Rankings' },
  questions: [
    {
      id: 'a-ranking-of-one-week',
      title: {
        zh: '云合数据网络电影榜（2025年3月24日—30日）',
        en: 'Yunhe Data ranking of web films, 24–30 March 2025',
      },
      why: {
        zh: '一份榜单的名次；状态字段说明名次是原文印出的还是由排列次序推断的。',
        en: 'The places of a ranking. The status tells printed ranks from ranks implied by the order of the text.',
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
      title: { zh: '有哪些榜单，各有多少条目？', en: 'Which rankings exist, and how many entries does each have?' },
      why: { zh: '选择榜单前先查看覆盖面。', en: 'Check the coverage before you choose a ranking.' },
      query: /* GraphQL */ `
        query WhichRankingsThereAre($lang: Language!, $predicates: [ID!]) {
          entities(
            filter: {
              kinds: ["award/ranking", "award/chart"]
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
      why: { zh: '同时获得市场热度与官方认可的作品。', en: 'Works with both market success and official recognition.' },
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
