import type { Theme } from './Question.ts';

export const EVENTS: Theme = {
  id: 'events',
  title: { zh: '活动', en: 'Events' },
  questions: [
    {
      id: 'editions-of-the-convention',
      title: {
        zh: '中国网络视听大会有记载的各届',
        en: 'The recorded editions of the China Internet Audio & Video Convention',
      },
      why: { zh: '系列活动的届次、年份与地点。', en: 'A series of events with edition, year and place.' },
      query: /* GraphQL */ `
        query EditionsOfTheConvention($lang: Language!, $series: ID!) {
          entity(id: $series) {
            label(lang: $lang)
            relations(filter: { predicates: ["edition_of"] }, direction: IN) {
              nodes {
                edition
                date
                subject {
                  id
                  label(lang: $lang)
                  relations(filter: { predicates: ["held_in"] }, direction: OUT) {
                    nodes { object { id label(lang: $lang) } date start end }
                  }
                }
              }
            }
          }
        }
      `,
      variables: { series: 'cnav-convention' },
    },
    {
      id: 'who-spoke',
      title: {
        zh: '谁在第十一届中国网络视听大会上发言？',
        en: 'Who spoke at the 11th China Internet Audio & Video Convention?',
      },
      why: { zh: '发言人及其任职。', en: 'Speakers and their posts.' },
      query: /* GraphQL */ `
        query WhoSpoke($lang: Language!, $event: ID!) {
          entity(id: $event) {
            label(lang: $lang)
            relations(filter: { predicates: ["spoke_at"] }, direction: IN, first: 50) {
              totalCount
              nodes {
                status
                reason { zh en }
                subject {
                  id
                  label(lang: $lang)
                  relations(filter: { predicates: ["holds_post_at"] }, direction: OUT) {
                    nodes { object { id label(lang: $lang) } role { zh en } }
                  }
                }
              }
            }
          }
        }
      `,
      variables: { event: 'cnav-convention-11' },
    },
    {
      id: 'what-was-released',
      title: {
        zh: '第十二届大会及其论坛上发布了什么？',
        en: 'What was released at the 12th convention and its forums?',
      },
      why: { zh: '包括分论坛和开幕式上的发布。', en: 'Includes releases at the forums and the opening.' },
      query: /* GraphQL */ `
        query WhatWasReleased($lang: Language!, $event: ID!) {
          relations(
            filter: {
              predicates: ["released_at"]
              object: {
                or: [
                  { ids: [$event] }
                  { related: { direction: OUT, relation: { predicates: ["part_of"] }, other: { ids: [$event] } } }
                ]
              }
            }
          ) {
            totalCount
            nodes {
              subject { id label(lang: $lang) type { id } }
              object { id label(lang: $lang) }
              date
              status
            }
          }
        }
      `,
      variables: { event: 'cnav-convention-12' },
    },
    {
      id: 'who-held-events',
      title: { zh: '谁主办、指导了哪些活动？', en: 'Who organised or guided which events?' },
      why: { zh: '主办单位与指导单位的分工。', en: 'The roles of organisers and guiding authorities.' },
      query: /* GraphQL */ `
        query WhoHeldEvents($lang: Language!, $predicates: [ID!]) {
          relations(
            filter: { predicates: $predicates, object: { types: ["event"] } }
            sort: { by: DATE }
            first: 50
          ) {
            totalCount
            nodes {
              date
              predicate { id label { zh en } }
              subject { id label(lang: $lang) }
              object { id label(lang: $lang) }
              status
            }
          }
        }
      `,
      variables: { predicates: ['organised', 'guided'] },
    },
  ],
};
