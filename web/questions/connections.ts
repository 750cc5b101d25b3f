import type { Theme } from './Question.ts';

export const CONNECTIONS: Theme = {
  id: 'connections',
  title: { zh: '联系', en: 'Connections' },
  questions: [
    {
      id: 'how-are-they-connected',
      title: { zh: '爱奇艺与快手怎样联系在一起？', en: 'How are iQIYI and Kuaishou connected?' },
      why: {
        zh: '两个实体之间最短的路径，每一步附关系。',
        en: 'The shortest ways between two entities, with the relations of each step.',
      },
      query: /* GraphQL */ `
        query HowAreTheyConnected($lang: Language!, $from: ID!, $to: ID!) {
          paths(from: $from, to: $to) {
            totalCount
            paths {
              length
              entities { id label(lang: $lang) }
              steps {
                relations { label(lang: $lang) citations { document { id } firstLine lastLine } }
              }
            }
          }
        }
      `,
      variables: { from: 'iqiyi', to: 'kuaishou' },
    },
    {
      id: 'all-ways-within-three-steps',
      title: {
        zh: '从总局到抖音：所有不超过三步的路径',
        en: 'From the NRTA to Douyin: every way of at most three steps',
      },
      why: {
        zh: '不只看最短的：会议、人物与计划各是一条联系。',
        en: 'Not the shortest only: a meeting, people and plans each make a link.',
      },
      query: /* GraphQL */ `
        query AllWaysWithinThreeSteps($lang: Language!, $from: ID!, $to: ID!, $maxLength: Int!) {
          paths(from: $from, to: $to, mode: ALL, maxLength: $maxLength) {
            totalCount
            paths {
              length
              entities { id label(lang: $lang) }
              steps { relations { predicate { id } } }
            }
          }
        }
      `,
      variables: { from: 'nrta', to: 'douyin', maxLength: 3 },
    },
    {
      id: 'what-do-they-share',
      title: { zh: '爱奇艺、优酷与芒果TV共同连着什么？', en: 'What connects iQIYI, Youku and Mango TV?' },
      why: {
        zh: '几个平台同时关联的活动、计划与技术。',
        en: 'Events, plans and technologies to which all of them are related.',
      },
      query: /* GraphQL */ `
        query WhatDoTheyShare($lang: Language!, $ids: [ID!]!, $atLeast: Int!) {
          common(ids: $ids, atLeast: $atLeast) {
            totalCount
            connectors {
              entity { id label(lang: $lang) type { id } degree }
              connects { id }
            }
          }
        }
      `,
      variables: { ids: ['iqiyi', 'youku', 'mango-tv'], atLeast: 3 },
    },
    {
      id: 'two-steps-around',
      title: { zh: 'ReelShort 周围两步的邻域', en: 'Two steps around ReelShort' },
      why: {
        zh: '可以直接放进 networkx 或 igraph 的一小块图。',
        en: 'A part of the graph that goes straight into networkx or igraph.',
      },
      query: /* GraphQL */ `
        query TwoStepsAround($lang: Language!, $ids: [ID!]!, $depth: Int!, $limit: Int!) {
          meta { version }
          neighborhood(ids: $ids, depth: $depth, limit: $limit) {
            totalNeighbors
            entities { id label(lang: $lang) type { id } }
            relations { id subject { id } predicate { id } object { id } status }
          }
        }
      `,
      variables: { ids: ['reelshort'], depth: 2, limit: 500 },
    },
  ],
};
