import type { Theme } from './Question.ts';

export const PRODUCTIONS: Theme = {
  id: 'productions',
  title: { zh: '作品', en: 'Productions' },
  questions: [
    {
      id: 'who-made-it',
      title: { zh: '《凸变英雄X》由谁出品、执导、创作？', en: 'Who produced, directed and created To Be Hero X?' },
      why: { zh: '一部作品的主创与出品方及其职务。', en: 'The makers of a work with their roles.' },
      query: /* GraphQL */ `
        query WhoMadeIt($lang: Language!, $id: ID!, $predicates: [ID!]) {
          entity(id: $id) {
            label(lang: $lang)
            relations(filter: { predicates: $predicates }, direction: IN) {
              nodes {
                predicate { id inverse { zh en } }
                subject { id label(lang: $lang) type { id } }
                role { zh en }
                status
              }
            }
          }
        }
      `,
      variables: { id: 'tubian-yingxiong-x', predicates: ['produced', 'directed', 'wrote', 'created', 'starred_in'] },
    },
    {
      id: 'who-stars-and-directs',
      title: { zh: '谁出演或执导了哪些作品？', en: 'Who starred in or directed which works?' },
      why: {
        zh: '人物与作品之间的全部演职关系。',
        en: 'All credits between people and works.',
      },
      query: /* GraphQL */ `
        query WhoStarsAndDirects($lang: Language!, $predicates: [ID!]) {
          relations(filter: { predicates: $predicates }) {
            nodes {
              subject { id label(lang: $lang) type { id } }
              predicate { id }
              object { id label(lang: $lang) }
              role { zh en }
            }
          }
        }
      `,
      variables: { predicates: ['starred_in', 'directed'] },
    },
    {
      id: 'what-a-platform-streams',
      title: { zh: '爱奇艺播出了哪些作品？', en: 'What does iQIYI stream?' },
      why: {
        zh: '平台的片单：有日期的在前，并标明哪些关系是推断的。',
        en: 'The works of a platform, dated ones first, with implied relations marked.',
      },
      query: /* GraphQL */ `
        query WhatAPlatformStreams($lang: Language!, $platform: ID!, $first: Int!) {
          relations(
            filter: { predicates: ["streams"], subject: { ids: [$platform] } }
            sort: { by: DATE, direction: DESCENDING }
            first: $first
          ) {
            totalCount
            nodes {
              object { id label(lang: $lang) kind { id } }
              date
              status
            }
          }
        }
      `,
      variables: { platform: 'iqiyi', first: 50 },
    },
    {
      id: 'where-microdramas-are-exported',
      title: { zh: '微短剧出海到了哪些地方？', en: 'To which places are microdramas exported?' },
      why: { zh: '出海目的地，附支持它的文档。', en: 'Destinations with the supporting documents.' },
      query: /* GraphQL */ `
        query WhereMicrodramasAreExported($lang: Language!, $id: ID!) {
          entity(id: $id) {
            label(lang: $lang)
            relations(filter: { predicates: ["exported_to"] }, direction: OUT) {
              totalCount
              nodes {
                object { id label(lang: $lang) }
                note { zh en }
                documents { id }
              }
            }
          }
        }
      `,
      variables: { id: 'microdrama' },
    },
    {
      id: 'who-won-the-award',
      title: {
        zh: '哪些网络视听作品获“五个一工程”优秀作品奖？',
        en: 'Which online works won the Five Ones Project award?',
      },
      why: {
        zh: '获奖名单与文中所给数目对照，并列出作品类别。',
        en: 'The winners and their kinds, compared with the number in the text.',
      },
      query: /* GraphQL */ `
        query WhoWonTheAward($lang: Language!, $award: ID!) {
          entity(id: $award) {
            label(lang: $lang)
            relations(filter: { predicates: ["won"] }, direction: IN, first: 50) {
              totalCount
              nodes { subject { id label(lang: $lang) kind { id } } note { zh en } }
            }
            figureList { nodes { measure { id } amount unit { id } } }
          }
        }
      `,
      variables: { award: 'five-ones-excellent-work-award' },
    },
  ],
};
