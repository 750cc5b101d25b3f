import type { Theme } from './Question.ts';

export const PLANS: Theme = {
  id: 'plans',
  title: { zh: '计划与政策', en: 'Plans and policies' },
  questions: [
    {
      id: 'a-plan-and-its-numbers',
      title: {
        zh: '“跟着微短剧去旅行”由谁发布，数量目标与进展如何？',
        en: 'Who issued Travel with Microdramas, and what are its targets and progress?',
      },
      why: {
        zh: '一次查看一项计划的发布方、目标与进展。',
        en: 'The issuer, targets and progress of a plan in one result.',
      },
      query: /* GraphQL */ `
        query APlanAndItsNumbers($lang: Language!, $id: ID!) {
          entity(id: $id) {
            label(lang: $lang)
            description { zh en }
            start
            relations(filter: { predicates: ["issued"] }, direction: IN) {
              nodes { subject { id label(lang: $lang) } documents { id } }
            }
            figureList {
              nodes {
                label(lang: $lang)
                amount
                asOf
                scope { zh en }
                accordingTo { id label(lang: $lang) }
                citations { document { id } firstLine lastLine }
              }
            }
          }
        }
      `,
      variables: { id: 'travel-with-microdramas' },
    },
    {
      id: 'who-supports-the-fund',
      title: {
        zh: '哪些企业支持网络视听精品扶持专项基金？',
        en: 'Which companies support the Special Fund for Quality Works?',
      },
      why: {
        zh: '名单中的企业数与文中给出的企业数是否一致？',
        en: 'Does the number of listed companies match the number in the text?',
      },
      query: /* GraphQL */ `
        query WhoSupportsTheFund($lang: Language!, $fund: ID!, $role: String!) {
          listed: relations(
            filter: { predicates: ["supported"], object: { ids: [$fund] }, text: $role }
            first: 50
          ) {
            totalCount
            nodes { subject { id label(lang: $lang) type { id } } }
          }
          stated: figures(filter: { measures: ["participating_organisations"], subject: { ids: [$fund] } }) {
            nodes { amount unit { label { zh en } } citations { document { id } firstLine lastLine } }
          }
        }
      `,
      variables: { fund: 'quality-fund', role: 'Supporting company' },
    },
    {
      id: 'selected-under-plans',
      title: { zh: '哪些微短剧入选了创作计划？', en: 'Which microdramas were selected under creation plans?' },
      why: { zh: '政策扶持了哪些作品。', en: 'The works that plans support.' },
      query: /* GraphQL */ `
        query SelectedUnderPlans($lang: Language!, $kinds: [ID!]) {
          relations(
            filter: { predicates: ["selected_for"], subject: { kinds: $kinds } }
            first: 50
          ) {
            totalCount
            nodes {
              subject { id label(lang: $lang) }
              object { id label(lang: $lang) }
            }
          }
        }
      `,
      variables: { kinds: ['production/microdrama'] },
    },
    {
      id: 'policies-and-their-issuers',
      title: {
        zh: '有哪些政策、倡议与宣言，谁发布或指导？',
        en: 'Which policies and declarations exist, and who issued or guided them?',
      },
      why: {
        zh: '政策文本及其发布方的清单，包括发布方不详的文本。',
        en: 'Policy texts and their issuers, including texts without a known issuer.',
      },
      query: /* GraphQL */ `
        query PoliciesAndTheirIssuers($lang: Language!, $types: [ID!]) {
          entities(filter: { types: $types }, sort: { by: ID }) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              kind { label { zh en } }
              relations(filter: { predicates: ["issued", "guided", "compiled"] }, direction: IN) {
                nodes { predicate { id } subject { id label(lang: $lang) } status }
              }
            }
          }
        }
      `,
      variables: { types: ['policy'] },
    },
  ],
};
