import type { Theme } from './Question.ts';

export const EVIDENCE: Theme = {
  id: 'evidence',
  title: { zh: '证据', en: 'Evidence' },
  questions: [
    {
      id: 'what-each-document-supports',
      title: {
        zh: '每份文档支持多少事实，其中多少只有它支持？',
        en: 'How many facts does each document support, and how many does only it support?',
      },
      why: { zh: '去掉一份文档会失去的事实。', en: 'The facts that would be lost without a document.' },
      query: /* GraphQL */ `
        query WhatEachDocumentSupports($lang: Language!) {
          documentList {
            nodes {
              id
              label(lang: $lang)
              lineCount
              support { entities relations figures }
              supportOnlyHere { entities relations figures }
            }
          }
        }
      `,
      variables: {},
    },
    {
      id: 'what-only-one-document-gives',
      title: { zh: '哪些数据只有文档 d003 给出？', en: 'Which figures does only document d003 give?' },
      why: {
        zh: '单一文档给出的数据，引用前应另行核对。',
        en: 'Figures from a single document. Verify them before you cite them.',
      },
      query: /* GraphQL */ `
        query WhatOnlyOneDocumentGives($lang: Language!, $document: ID!, $first: Int!) {
          document(id: $document) {
            label(lang: $lang)
            figures(onlyHere: true, first: $first) {
              totalCount
              nodes {
                label(lang: $lang)
                subject { id }
                amount
                accordingTo { id label(lang: $lang) }
                citations { firstLine lastLine }
              }
            }
          }
        }
      `,
      variables: { document: 'd003', first: 50 },
    },
    {
      id: 'best-supported-relations',
      title: { zh: '哪些关系由最多的文档共同支持？', en: 'Which relations are supported by the most documents?' },
      why: {
        zh: '多份文档独立记载的事实最可靠。',
        en: 'Facts that several documents state independently are the most reliable.',
      },
      query: /* GraphQL */ `
        query BestSupportedRelations($lang: Language!, $minDocuments: Int!, $first: Int!) {
          relations(
            filter: { minDocuments: $minDocuments }
            sort: { by: DOCUMENTS, direction: DESCENDING }
            first: $first
          ) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              documents { id }
            }
          }
        }
      `,
      variables: { minDocuments: 2, first: 6 },
    },
    {
      id: 'figures-two-documents-agree-on',
      title: { zh: '哪些数据有两份文档互相印证？', en: 'Which figures do two documents agree on?' },
      why: {
        zh: '范围、时点、数值都相同，才是同一项数据。',
        en: 'Two figures are the same only if scope, time and amount are the same.',
      },
      query: /* GraphQL */ `
        query FiguresTwoDocumentsAgreeOn($lang: Language!, $minDocuments: Int!) {
          figures(filter: { minDocuments: $minDocuments }) {
            totalCount
            nodes {
              label(lang: $lang)
              subject { id }
              measure { id }
              amount
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: { minDocuments: 2 },
    },
    {
      id: 'what-was-concluded-and-why',
      title: {
        zh: '哪些所有权或运营关系是推断的，依据是什么？',
        en: 'Which ownership or operation is implied, and why?',
      },
      why: {
        zh: '区分原文明言与推断，并审查推断的理由。',
        en: 'Separate stated from implied facts, and review the reasons.',
      },
      query: /* GraphQL */ `
        query WhatWasConcludedAndWhy($lang: Language!, $predicates: [ID!], $statuses: [Status!]) {
          relations(filter: { predicates: $predicates, statuses: $statuses }, sort: { by: PREDICATE }) {
            totalCount
            nodes {
              label(lang: $lang)
              subject { id }
              object { id }
              reason { zh en }
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: { predicates: ['operates', 'owns'], statuses: ['IMPLIED'] },
    },
    {
      id: 'a-path-with-two-sources',
      title: {
        zh: '从成都到微短剧：每一步都有两份文档支持的路径',
        en: 'From Chengdu to microdramas, each step supported by two documents',
      },
      why: { zh: '每一步都有两份文档印证，路径才可靠。', en: 'A path is reliable only if each step is confirmed.' },
      query: /* GraphQL */ `
        query APathWithTwoSources($lang: Language!, $from: ID!, $to: ID!, $filter: RelationFilter) {
          paths(from: $from, to: $to, filter: $filter) {
            totalCount
            paths {
              length
              entities { id label(lang: $lang) }
              steps {
                relations { label(lang: $lang) documents { id } }
              }
            }
          }
        }
      `,
      variables: { from: 'chengdu', to: 'microdrama', filter: { minDocuments: 2 } },
    },
    {
      id: 'what-do-lines-say',
      title: { zh: '第一份文档的第78行说了什么？', en: 'What does line 78 of the first document say?' },
      why: { zh: '引用了这一行的关系与数字。', en: 'Relations and figures that cite this line.' },
      query: /* GraphQL */ `
        query WhatDoLinesSay($lang: Language!, $lines: [String!]) {
          relations(filter: { lines: $lines }) {
            totalCount
            nodes { id label(lang: $lang) status }
          }
          figures(filter: { lines: $lines }) {
            nodes { id label(lang: $lang) }
          }
        }
      `,
      variables: { lines: ['d000:78'] },
    },
  ],
};
