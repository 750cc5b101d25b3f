import type { Theme } from './Question.ts';

export const CONNECTIONS: Theme = {
  id: 'connections',
  title: { zh: '联系', en: 'Connections' },
  questions: [
    {
      id: 'how-are-they-connected',
      title: { zh: '爱奇艺与快手之间有哪些最短路径？', en: 'How are iQIYI and Kuaishou connected?' },
      why: {
        zh: '两个实体之间的最短路径，附每一步的关系。',
        en: 'The shortest paths between two entities, with the relations of each step.',
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
        en: 'From the NRTA to Douyin: every path of at most three steps',
      },
      why: {
        zh: '不仅包括最短路径，也包括经由会议、人物和计划的路径。',
        en: 'Includes paths through meetings, people and plans, not only the shortest.',
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
      title: {
        zh: '爱奇艺、优酷与芒果TV有哪些共同的邻居节点？',
        en: 'What do iQIYI, Youku and Mango TV have in common?',
      },
      why: {
        zh: '与这几个平台都有关系的活动、计划与技术。',
        en: 'Events, plans and technologies related to all of them.',
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
      title: { zh: 'ReelShort 的两步邻域', en: 'The two-step neighbourhood of ReelShort' },
      why: { zh: '可直接载入 NetworkX 或 igraph 的子图。', en: 'A subgraph to load into NetworkX or igraph.' },
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
    {
      id: 'path-without-concepts',
      title: { zh: '从爱奇艺到总局，不经过概念与主题', en: 'From iQIYI to the NRTA without passing concepts' },
      why: {
        zh: '避开某类实体，并优先选择文档多、枢纽少的路径。',
        en: 'Paths that avoid a type of entity, best where facts have more documents and entities fewer relations.',
      },
      query: /* GraphQL */ `
        query PathWithoutConcepts($lang: Language!, $from: ID!, $to: ID!, $avoid: EntityFilter, $prefer: [PathPreference!]) {
          paths(from: $from, to: $to, mode: ALL, maxLength: 4, avoid: $avoid, prefer: $prefer, limit: 3) {
            totalCount
            paths {
              cost
              entities { id label(lang: $lang) }
              steps { relations { label(lang: $lang) status } }
            }
          }
        }
      `,
      variables: { from: 'iqiyi', to: 'nrta', avoid: { types: ['concept'] }, prefer: ['DOCUMENTS', 'LOW_DEGREE'] },
    },
    {
      id: 'path-through-a-person',
      title: { zh: '哪些人把成都与微短剧连在一起？', en: 'Which people connect Chengdu with microdramas?' },
      why: { zh: '只取经过某类实体的路径。', en: 'Only paths that pass an entity of a type.' },
      query: /* GraphQL */ `
        query PathThroughAPerson($lang: Language!, $from: ID!, $to: ID!, $via: [EntityFilter!]) {
          paths(from: $from, to: $to, mode: ALL, maxLength: 3, via: $via, limit: 100) {
            totalCount
            paths {
              entities { id label(lang: $lang) type { id } }
            }
          }
        }
      `,
      variables: { from: 'chengdu', to: 'microdrama', via: [{ types: ['person'] }] },
    },
    {
      id: 'what-reaches-a-place',
      title: { zh: '哪些作品和企业到达了泰国与印尼？', en: 'What has reached Thailand and Indonesia?' },
      why: {
        zh: '作为地点出现的实体也是邻居。',
        en: 'An entity that is only the place of a relation is a neighbour, too.',
      },
      query: /* GraphQL */ `
        query WhatReachesAPlace($lang: Language!, $ids: [ID!]!) {
          neighborhood(ids: $ids) {
            totalNeighbors
            entities { id label(lang: $lang) }
            relations { id label(lang: $lang) predicate { id derivedFrom } note { zh en } }
          }
        }
      `,
      variables: { ids: ['thailand', 'indonesia'] },
    },
  ],
};
