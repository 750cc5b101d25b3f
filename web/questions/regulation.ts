import type { Theme } from './Question.ts';

export const REGULATION: Theme = {
  id: 'regulation',
  title: { zh: '监管', en: 'Regulation' },
  questions: [
    {
      id: 'who-regulates-what',
      title: { zh: '谁监管什么？', en: 'Who regulates what?' },
      why: {
        zh: '主管部门与监管对象一览，附每条关系的出处。',
        en: 'Authorities and the entities that they regulate, with citations.',
      },
      query: /* GraphQL */ `
        query WhoRegulatesWhat($lang: Language!, $predicates: [ID!]) {
          relations(filter: { predicates: $predicates }, sort: { by: ID }) {
            totalCount
            nodes {
              label(lang: $lang)
              subject { id type { id } }
              object { id type { id } }
              status
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: { predicates: ['regulates'] },
    },
    {
      id: 'what-the-national-regulator-does',
      title: { zh: '国家广播电视总局发布、推出、运营了什么？', en: 'What has the NRTA issued, launched and operated?' },
      why: {
        zh: '主管部门的政策工具：计划、名单与系统。',
        en: 'The instruments of the national regulator: plans, lists and systems.',
      },
      query: /* GraphQL */ `
        query WhatTheNationalRegulatorDoes($lang: Language!, $id: ID!, $predicates: [ID!]) {
          entity(id: $id) {
            label(lang: $lang)
            relations(filter: { predicates: $predicates }, direction: OUT) {
              totalCount
              nodes {
                predicate { id label { zh en } }
                object { id label(lang: $lang) type { id } }
                date
                status
                documents { id }
              }
            }
          }
        }
      `,
      variables: { id: 'nrta', predicates: ['issued', 'launched', 'operates'] },
    },
    {
      id: 'parts-of-the-regulator',
      title: {
        zh: '总局有哪些司局和直属单位，谁在任？',
        en: 'Which departments does the NRTA have, and who heads them?',
      },
      why: {
        zh: '沿两步关系从机构到部门再到人物。',
        en: 'Two steps: from an authority to its departments, then to people.',
      },
      query: /* GraphQL */ `
        query PartsOfTheRegulator($lang: Language!, $within: EntityFilter!) {
          entities(filter: { related: { direction: OUT, relation: { predicates: ["part_of"] }, other: $within } }) {
            nodes {
              id
              label(lang: $lang)
              relations(filter: { predicates: ["holds_post_at"] }, direction: IN) {
                nodes { subject { id label(lang: $lang) } role { zh en } }
              }
            }
          }
        }
      `,
      variables: { within: { ids: ['nrta'] } },
    },
    {
      id: 'microdramas-guided-by-a-bureau',
      title: { zh: '山西省广播电视局指导了哪些微短剧？', en: 'Which microdramas did the Shanxi bureau guide?' },
      why: { zh: '地方主管部门在创作中的作用。', en: 'The role of a provincial authority in production.' },
      query: /* GraphQL */ `
        query MicrodramasGuidedByABureau($lang: Language!, $bureau: ID!, $kinds: [ID!]) {
          relations(
            filter: { predicates: ["guided"], subject: { ids: [$bureau] }, object: { kinds: $kinds } }
          ) {
            totalCount
            nodes {
              object { id label(lang: $lang) }
              role { zh en }
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: { bureau: 'shanxi-radio-tv-bureau', kinds: ['production/microdrama'] },
    },
  ],
};
