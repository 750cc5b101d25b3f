import type { Theme } from './Question.ts';

export const TECHNOLOGY: Theme = {
  id: 'technology',
  title: { zh: '技术', en: 'Technology' },
  questions: [
    {
      id: 'who-uses-which-model',
      title: { zh: '谁采用、接入或研发了哪个大模型？', en: 'Who uses, integrates or developed which AI model?' },
      why: { zh: '大模型在行业中的应用。', en: 'The use of AI models in the industry.' },
      query: /* GraphQL */ `
        query WhoUsesWhichModel($lang: Language!, $predicates: [ID!], $kinds: [ID!]) {
          relations(filter: { predicates: $predicates, object: { kinds: $kinds } }, first: 50) {
            totalCount
            nodes {
              predicate { id label { zh en } }
              subject { id label(lang: $lang) type { id } }
              object { id label(lang: $lang) }
              status
            }
          }
        }
      `,
      variables: {
        predicates: ['uses_technology', 'integrated_with', 'developed'],
        kinds: ['technology/model'],
      },
    },
    {
      id: 'what-a-platform-developed',
      title: { zh: '爱奇艺自研了哪些技术？', en: 'Which technologies did iQIYI develop?' },
      why: { zh: '平台的技术清单，附类别与出处。', en: 'The technologies of a platform by kind, with citations.' },
      query: /* GraphQL */ `
        query WhatAPlatformDeveloped($lang: Language!, $id: ID!) {
          entity(id: $id) {
            label(lang: $lang)
            relations(filter: { predicates: ["developed"] }, direction: OUT) {
              totalCount
              nodes {
                object { id label(lang: $lang) kind { id } }
                status
                citations { document { id } firstLine lastLine }
              }
            }
          }
        }
      `,
      variables: { id: 'iqiyi' },
    },
    {
      id: 'technology-in-productions',
      title: { zh: '哪些剧集用了虚拟制作？', en: 'Which series used virtual production?' },
      why: { zh: '技术在作品中的应用。', en: 'The use of a technology in productions.' },
      query: /* GraphQL */ `
        query TechnologyInProductions($lang: Language!, $technology: ID!, $types: [ID!]) {
          relations(
            filter: {
              predicates: ["uses_technology"]
              subject: { types: $types }
              object: { ids: [$technology] }
            }
          ) {
            nodes {
              subject { id label(lang: $lang) kind { id } }
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: { technology: 'virtual-production', types: ['production'] },
    },
    {
      id: 'issues-raised-by-technology',
      title: { zh: '新技术引发了哪些治理议题？', en: 'Which governance issues do new technologies raise?' },
      why: {
        zh: '版权、数据、隐私与平台责任等议题的由来。',
        en: 'The origins of issues of copyright, data, privacy and platform responsibility.',
      },
      query: /* GraphQL */ `
        query IssuesRaisedByTechnology($lang: Language!, $types: [ID!]) {
          relations(filter: { predicates: ["raises_issue"], subject: { types: $types } }, first: 50) {
            totalCount
            nodes {
              subject { id label(lang: $lang) }
              object { id label(lang: $lang) }
              note { zh en }
            }
          }
        }
      `,
      variables: { types: ['technology'] },
    },
  ],
};
