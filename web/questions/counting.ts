import type { Theme } from './Question.ts';

export const COUNTING: Theme = {
  id: 'counting',
  title: { zh: '分组与统计', en: 'Groups and counts' },
  questions: [
    {
      id: 'what-happens-at-events',
      title: { zh: '哪些主体以何种方式参与活动？', en: 'Who takes part in events, and how?' },
      why: {
        zh: '按主体类型与谓词分组，统计关系数与不同主体数。',
        en: 'Relations by the type of their subject and their predicate, with the number of different subjects.',
      },
      query: /* GraphQL */ `
        query WhatHappensAtEvents($lang: Language!, $object: EntityFilter) {
          relationGroups(by: [SUBJECT_TYPE, PREDICATE], filter: { object: $object }, first: 12) {
            totalCount
            nodes {
              keys { value label(lang: $lang) }
              count
              subjectCount
              objectCount
            }
          }
        }
      `,
      variables: { object: { types: ['event'] } },
    },
    {
      id: 'platforms-by-productions',
      title: { zh: '哪些平台播出的作品最多？', en: 'Which platforms stream the most productions?' },
      why: {
        zh: '按满足条件的关系数筛选并排序实体。',
        en: 'Entities filtered and sorted by the number of relations that pass a filter.',
      },
      query: /* GraphQL */ `
        query PlatformsByProductions($lang: Language!, $types: [ID!], $streams: RelatedFilter) {
          entities(
            filter: { types: $types, related: $streams }
            sort: { by: RELATIONS, direction: DESCENDING, related: $streams }
          ) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              neighbors(filter: { types: ["production"] }, relations: { predicates: ["streams"] }, direction: OUT) { totalCount }
            }
          }
        }
      `,
      variables: {
        types: ['platform'],
        streams: {
          direction: 'OUT',
          relation: { predicates: ['streams'] },
          other: { types: ['production'] },
          minRelations: 2,
        },
      },
    },
    {
      id: 'awards-by-winners',
      title: { zh: '哪些奖项与榜单收录的对象最多？', en: 'Which awards and rankings name the most entries?' },
      why: {
        zh: '按宾语分组，要求至少若干不同主语。',
        en: 'Groups by object that have a minimum number of different subjects.',
      },
      query: /* GraphQL */ `
        query AwardsByWinners($lang: Language!, $object: EntityFilter, $minSubjects: Int) {
          relationGroups(
            by: [OBJECT]
            filter: { object: $object }
            having: { minSubjects: $minSubjects }
            sort: { by: SUBJECTS, direction: DESCENDING }
          ) {
            totalCount
            nodes {
              keys { value label(lang: $lang) node { ... on Entity { kind { id } degree } } }
              subjectCount
              documentCount
            }
          }
        }
      `,
      variables: { object: { types: ['award'] }, minSubjects: 4 },
    },
    {
      id: 'technologies-in-use',
      title: { zh: '哪些技术的使用者最多？', en: 'Which technologies are used by the most?' },
      why: { zh: '比较技术的普及程度。', en: 'Compare how common technologies are.' },
      query: /* GraphQL */ `
        query TechnologiesInUse($lang: Language!, $predicates: [ID!], $minSubjects: Int) {
          relationGroups(
            by: [OBJECT]
            filter: { predicates: $predicates }
            having: { minSubjects: $minSubjects }
            sort: { by: SUBJECTS, direction: DESCENDING }
          ) {
            totalCount
            nodes {
              keys { value label(lang: $lang) }
              subjectCount
              documentCount
            }
          }
        }
      `,
      variables: { predicates: ['uses_technology'], minSubjects: 3 },
    },
    {
      id: 'who-gives-the-numbers',
      title: { zh: '数字出自哪些机构与报告？', en: 'Which bodies and reports do the numbers come from?' },
      why: {
        zh: '按文件注明的来源统计数字。',
        en: 'Figures by the source that the documents name.',
      },
      query: /* GraphQL */ `
        query WhoGivesTheNumbers($lang: Language!) {
          figureGroups(by: [ACCORDING_TO], includeMissing: false) {
            totalCount
            nodes {
              keys { value label(lang: $lang) node { ... on Entity { type { id } } } }
              count
              subjectCount
            }
          }
        }
      `,
      variables: {},
    },
    {
      id: 'largest-audiences',
      title: { zh: '谁的用户规模最大？', en: 'Who has the largest audience?' },
      why: {
        zh: '每个主体的最大用户数，换算为同一基本单位后排序。',
        en: 'The largest number of users of each subject, converted to one base unit and sorted.',
      },
      query: /* GraphQL */ `
        query LargestAudiences($lang: Language!, $measures: [ID!]) {
          figureGroups(
            by: [SUBJECT]
            filter: { measures: $measures }
            sort: { by: MAXIMUM, direction: DESCENDING }
          ) {
            totalCount
            nodes {
              keys { value label(lang: $lang) }
              count
              values { unit { id } maximum }
            }
          }
        }
      `,
      variables: { measures: ['users'] },
    },
    {
      id: 'what-is-measured',
      title: { zh: '各指标的数字范围是多少？', en: 'In which range are the figures of a measure?' },
      why: {
        zh: '每个指标的数字个数、最小值与最大值；基本单位不同的分开统计。',
        en: 'The number, minimum and maximum of the figures of each measure, apart for each base unit.',
      },
      query: /* GraphQL */ `
        query WhatIsMeasured($lang: Language!, $measures: [ID!]) {
          figureGroups(by: [MEASURE], filter: { measures: $measures }, sort: { by: KEY }) {
            totalCount
            nodes {
              keys { value label(lang: $lang) }
              count
              values { unit { id label { zh en } } count minimum maximum }
            }
          }
        }
      `,
      variables: { measures: ['duration', 'users'] },
    },
    {
      id: 'stated-or-inferred',
      title: { zh: '各文件的关系中有多少是推断的？', en: 'How much is inferred from each document?' },
      why: {
        zh: '按文件与状态分组；一条关系计入它的每个文件。',
        en: 'Groups by document and status. A relation counts in each of its documents.',
      },
      query: /* GraphQL */ `
        query StatedOrInferred($lang: Language!) {
          relationGroups(by: [DOCUMENT, STATUS], sort: { by: KEY }) {
            nodes {
              keys { value label(lang: $lang) }
              count
            }
          }
        }
      `,
      variables: {},
    },
    {
      id: 'productions-by-kind',
      title: { zh: '图谱中有哪些种类的作品？', en: 'Which kinds of productions are in the graph?' },
      why: { zh: '按种类统计实体，种类未知的单独一组。', en: 'Entities by kind; those of unknown kind are one group.' },
      query: /* GraphQL */ `
        query ProductionsByKind($lang: Language!, $types: [ID!]) {
          entityGroups(by: [KIND], filter: { types: $types }) {
            totalCount
            nodes {
              keys { value label(lang: $lang) }
              count
              documentCount
            }
          }
        }
      `,
      variables: { types: ['production'] },
    },
    {
      id: 'speeches-by-year',
      title: { zh: '每年有多少人在活动上发言？', en: 'How many people spoke at events in each year?' },
      why: {
        zh: '发言没有日期时，以活动的日期为准。',
        en: 'A speech without a date of its own has that of its event.',
      },
      query: /* GraphQL */ `
        query SpeechesByYear($predicates: [ID!], $origins: [DateOrigin!]) {
          relationGroups(
            by: [WHEN_YEAR]
            filter: { predicates: $predicates, origins: $origins }
            includeMissing: false
            sort: { by: KEY }
          ) {
            nodes {
              keys { value }
              count
              subjectCount
              objectCount
            }
          }
        }
      `,
      variables: { predicates: ['spoke_at'], origins: ['FACT', 'EVENT'] },
    },
  ],
};
