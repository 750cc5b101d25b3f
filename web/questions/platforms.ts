import type { Theme } from './Question.ts';

export const PLATFORMS: Theme = {
  id: 'platforms',
  title: { zh: '平台与企业', en: 'Platforms and companies' },
  questions: [
    {
      id: 'who-operates-what',
      title: { zh: '谁运营什么？', en: 'Who operates what?' },
      why: {
        zh: '平台、网站与系统的运营机构，并标明哪些关系是推断的。',
        en: 'The operators of platforms, sites and systems, with implied relations marked.',
      },
      query: /* GraphQL */ `
        query WhoOperatesWhat($lang: Language!, $predicates: [ID!]) {
          relations(filter: { predicates: $predicates }) {
            totalCount
            nodes {
              subject { id label(lang: $lang) }
              object { id label(lang: $lang) type { id } }
              status
              reason { zh en }
              documents { id }
            }
          }
        }
      `,
      variables: { predicates: ['operates'] },
    },
    {
      id: 'who-owns-what',
      title: { zh: '谁拥有什么？', en: 'Who owns what?' },
      why: { zh: '所有权关系及支持它的文档数。', en: 'Ownership with the number of supporting documents.' },
      query: /* GraphQL */ `
        query WhoOwnsWhat($lang: Language!, $predicates: [ID!]) {
          relations(filter: { predicates: $predicates }, sort: { by: DOCUMENTS, direction: DESCENDING }) {
            nodes {
              label(lang: $lang)
              subject { id }
              object { id }
              status
              documents { id }
            }
          }
        }
      `,
      variables: { predicates: ['owns'] },
    },
    {
      id: 'who-founded-what',
      title: { zh: '谁创立了什么？', en: 'Who founded what?' },
      why: {
        zh: '创始人与所创机构，可与任职关系对照。',
        en: 'Founders and the organisations they founded, to compare with their posts.',
      },
      query: /* GraphQL */ `
        query WhoFoundedWhat($lang: Language!) {
          relations(filter: { predicates: ["founded"] }) {
            nodes {
              subject { id label(lang: $lang) type { id } }
              object { id label(lang: $lang) type { id } }
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: {},
    },
    {
      id: 'long-video-platforms',
      title: {
        zh: '有哪些长视频平台，各有多少关系？',
        en: 'Which long-video platforms are there, and how many relations does each have?',
      },
      why: { zh: '按类别列出实体及其关系数。', en: 'Entities of one kind with their number of relations.' },
      query: /* GraphQL */ `
        query LongVideoPlatforms($lang: Language!, $kinds: [ID!]) {
          entities(filter: { kinds: $kinds }, sort: { by: DEGREE, direction: DESCENDING }) {
            totalCount
            nodes { id label(lang: $lang) degree neighborCount centrality }
          }
        }
      `,
      variables: { kinds: ['platform/long_video'] },
    },
    {
      id: 'microdrama-apps-abroad',
      title: {
        zh: '出海微短剧应用由谁推出或拥有，有哪些数据？',
        en: 'Who owns or launched the microdrama apps abroad, and what are their figures?',
      },
      why: { zh: '出海平台的归属与规模。', en: 'Ownership and scale of the apps that bring microdramas overseas.' },
      query: /* GraphQL */ `
        query MicrodramaAppsAbroad($lang: Language!, $market: ID!) {
          entities(
            filter: {
              types: ["platform"]
              related: { direction: OUT, relation: { predicates: ["is_a"] }, other: { ids: [$market] } }
            }
            sort: { by: ID }
          ) {
            nodes {
              id
              label(lang: $lang)
              relations(filter: { predicates: ["owns", "launched"] }, direction: IN) {
                nodes { predicate { id } subject { id label(lang: $lang) } date }
              }
              figureList { nodes { label(lang: $lang) measure { id } amount } }
            }
          }
        }
      `,
      variables: { market: 'overseas-microdrama-apps' },
    },
  ],
};
